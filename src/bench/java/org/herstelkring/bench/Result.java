package org.herstelkring.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run found out.
 *
 * @param remarks what bends its figures
 */
public record Result(
        Machine machine, int size, boolean quick, List<String> remarks, List<Row> rows, List<Figure> figures) {

    static Result of(Machine machine, Options options) {
        return new Result(
                machine, options.size(), options.quick(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /**
     * A work, measured of the product and of the bare server in the same minutes.
     *
     * @param perSecond of each round
     * @param statements how many statements, and in how many transactions, the product asks for it
     */
    public record Row(
            String code,
            String what,
            Map<String, List<Double>> perSecond,
            Map<String, List<Double>> median,
            Map<String, List<Double>> slowest,
            long wrong,
            String statements) {

        static Row of(String code, String what, String statements, long wrong, Map<String, Rounds.Of> servers) {
            Map<String, List<Double>> perSecond = new TreeMap<>();
            Map<String, List<Double>> median = new TreeMap<>();
            Map<String, List<Double>> slowest = new TreeMap<>();
            servers.forEach((name, of) -> {
                perSecond.put(name, of.most);
                median.put(name, of.median);
                slowest.put(name, of.slowest);
            });
            return new Row(code, what, perSecond, median, slowest, wrong, statements);
        }
    }

    /**
     * One figure, against what was aimed at.
     *
     * @param aim as it is said in the paper on speed; empty for none
     */
    public record Figure(String code, String what, String value, String aim) {}

    void figure(String code, String what, String value, String aim) {
        figures.add(new Figure(code, what, value, aim));
    }
}
