package org.herstelkring.bench.work;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.bench.Setting;
import org.herstelkring.bench.data.Sql;
import org.herstelkring.bench.data.World;
import org.herstelkring.bench.house.Program;
import org.herstelkring.bench.house.Visitor;

/**
 * Plans that are sealed: everybody signed, then the facilitator seals one after the other, and the house makes a PDF of each
 * with its seal.
 */
public final class Sealing {

    private static final int PATIENCE_SECONDS = 300;

    private static final String PIN = "7304";

    private final Setting setting;
    private final Connection database;
    private final Visitor facilitator;

    /** @param database as whoever sees everything */
    public Sealing(Setting setting, Connection database) {
        this.setting = setting;
        this.database = database;
        this.facilitator = new Visitor(setting.port(), cookie(setting.world()));
    }

    /**
     * @param perMinute as the clock says
     * @param perMinuteOfCore for each minute of processor time that the product used
     */
    public record Sealed(int plans, double perMinute, double perMinuteOfCore) {}

    /** @param from the first of the copies that nobody signed yet */
    public Sealed seal(Program house, int from, int plans) throws Exception {
        List<Form> seals = new ArrayList<>();
        for (int copy = from; copy < from + plans; copy++) {
            UUID circle = setting.world().of(World.PLAN, copy);
            signAll(circle, waiting(circle));
            String action = "/cases/" + circle + "/plan/seal";
            seals.add(new Form(action, Visitor.hidden(facilitator.open(action), action)));
        }
        long before = sealed();
        long processor = house.processorMillis();
        long began = System.nanoTime();
        for (Form seal : seals) facilitator.submit(seal.action(), seal.fields());
        while (sealed() < before + plans) {
            if (System.nanoTime() - began > PATIENCE_SECONDS * 1_000_000_000L)
                throw new IllegalStateException("Of " + plans + " plans " + (sealed() - before) + " were sealed");
            Thread.sleep(20);
        }
        double minutes = (System.nanoTime() - began) / 60e9;
        double ofCore = Math.max(1, house.processorMillis() - processor) / 60e3;
        return new Sealed(plans, plans / minutes, plans / ofCore);
    }

    private static Map<String, String> cookie(World world) {
        String[] pair = world.cookie(World.FACILITATOR, 0).split("=", 2);
        return Map.of(pair[0], pair[1]);
    }

    private long sealed() throws Exception {
        return Long.parseLong(Sql.one(database, "select count(*) from cases.sealed_plan"));
    }

    private List<String> waiting(UUID circle) throws Exception {
        return Sql.column(database, """
                select a.participant_id::text from cases.answer a
                join cases.plan p on p.circle_id = a.circle_id and p.id = a.plan_id and p.state = 'open'
                where a.circle_id = '%s' and a.outcome = 'open' order by a.place
                """.formatted(circle));
    }

    /** The tablet goes round: it is handed over once, and opened again when everybody signed. */
    private void signAll(UUID circle, List<String> participants) throws IOException, InterruptedException {
        String first = "/cases/" + circle + "/plan/signing/" + participants.getFirst();
        send(first, first + "/handing", Map.of("pin", PIN));
        for (String participant : participants) sign(circle, participant);
        send("/handed-over", "/handed-over/opening", Map.of("pin", PIN));
    }

    private void send(String page, String action, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(Visitor.hidden(facilitator.open(page), action));
        fields.putAll(typed);
        facilitator.submit(action, fields);
    }

    private void sign(UUID circle, String participant) throws IOException, InterruptedException {
        String action = "/cases/" + circle + "/plan/signatures";
        send(
                "/cases/" + circle + "/plan/signing/" + participant,
                action,
                Map.of("typed", "Getekend", "confirm", "true"));
    }

    private record Form(String action, Map<String, String> fields) {}
}
