package org.herstelkring.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstelkring.bench.bare.Alone;
import org.herstelkring.bench.bare.Answer;
import org.herstelkring.bench.bare.BareServer;
import org.herstelkring.bench.data.World;
import org.herstelkring.bench.house.Bare;
import org.herstelkring.bench.house.Program;
import org.herstelkring.bench.house.StatementLog;
import org.herstelkring.bench.load.Load;
import org.herstelkring.bench.load.Turns;
import org.herstelkring.bench.load.Wire;
import org.herstelkring.bench.work.Page;
import org.herstelkring.bench.work.Work;
import org.herstelkring.bench.work.Writing;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.database.Postgres;

/** The works that people do again and again: product, bare server and PostgreSQL beside each other. */
final class Serving {

    private static final int CONNECTIONS = 10;

    private final Options options;
    private final Path logs;
    private final Result result;
    private final Served served;
    private final Setting setting;
    /** Reading before writing: a page with much on it is another page. */
    private final List<Work> works;

    Serving(Options options, Path logs, Result result, Served served) {
        this.options = options;
        this.logs = logs;
        this.result = result;
        this.served = served;
        setting = served.setting();
        works = List.<Work>of(Page.START, Page.SHARED, new Writing()).stream()
                .filter(work -> options.wants(work.code()))
                .toList();
    }

    void measure() throws Exception {
        if (works.isEmpty()) return;
        Map<String, Answer> answers = new TreeMap<>();
        Map<Work, String> statements = record(answers);
        BareServer.Plan plan = plan(answers);
        Path file = options.root().resolve("bare.json");
        Files.writeString(file, Json.LEGIBLE.writeValueAsString(plan));
        try (Program bare = Bare.open(file, logs.resolve("bare.txt"))) {
            Map<Work, Rounds> rounds = rounds(plan, bare.port());
            Bench.say("Warming up, %.0f s each ...".formatted(options.warmUpSeconds()));
            for (Rounds each : rounds.values()) each.warmUp(options.warmUpSeconds() / rounds.size());
            for (int round = 0; round < options.rounds(); round++)
                for (var work : rounds.entrySet()) {
                    Bench.say("Round %d: %s".formatted(round + 1, work.getKey().what()));
                    work.getValue().go(round);
                }
            rounds.forEach((work, of) -> result.rows()
                    .add(Result.Row.of(
                            work.code(), work.what(), statements.getOrDefault(work, ""), of.wrong(), of.servers())));
        }
    }

    /** After a few seconds of work by others: what the product makes once for everybody is made by then. */
    private Map<Work, String> record(Map<String, Answer> answers) throws Exception {
        Map<Work, String> statements = new LinkedHashMap<>();
        var log = new StatementLog(served.ground());
        for (Work work : works) {
            Bench.say("What PostgreSQL is asked for: " + work.what());
            new Load(setting.port(), work.product(setting)).most(2, options.quick() ? 2 : 5);
            Map<String, Answer> found = work.record(setting, log);
            if (work instanceof Page page) sameAsWhatWasCopied(page);
            answers.putAll(found);
            int all = found.values().stream().mapToInt(Answer::statements).sum();
            int transactions =
                    found.values().stream().mapToInt(Answer::transactions).sum();
            statements.put(work, all + " (" + transactions + ")");
        }
        return statements;
    }

    /** Nothing of a space is lost or unreadable in its copies. */
    private void sameAsWhatWasCopied(Page page) throws IOException {
        try (var wire = new Wire(setting.port())) {
            List<String> words = new ArrayList<>();
            for (int copy :
                    List.of(0, setting.copies().getFirst(), setting.copies().getLast())) {
                if (wire.ask(page.request(setting, copy)) != 200)
                    throw new IllegalStateException("The copy " + copy + " has no " + page.what());
                words.add(wire.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
            }
            if (words.stream().distinct().count() > 1)
                throw new IllegalStateException("Copies say something else: " + words);
        }
    }

    private BareServer.Plan plan(Map<String, Answer> answers) {
        World world = setting.world();
        List<String> ids = new ArrayList<>();
        world.twins().ids().forEach(ids::add);
        Postgres.Login passing = served.ground().passingWalls();
        return new BareServer.Plan(
                served.database().url(),
                passing.role(),
                passing.password(),
                CONNECTIONS,
                world.of(World.OWNER, 0).toString(),
                ids,
                answers);
    }

    /** Each server in spaces of its own. */
    private Map<Work, Rounds> rounds(BareServer.Plan plan, int bare) {
        Map<Work, Rounds> all = new LinkedHashMap<>();
        Setting product = served.part(Served.Part.PRODUCT);
        Setting plain = served.part(Served.Part.BARE, bare);
        Setting alone = served.part(Served.Part.ALONE, bare);
        for (Work work : works) {
            var rounds = new Rounds(options);
            rounds.server(Table.PRODUCT, new Load(product.port(), work.product(product)));
            rounds.server(Table.BARE, new Load(bare, asking(plain, work.asked())));
            rounds.limit(Table.POSTGRES, new Load(bare, new Alone(plan, alone, work.asked())));
            all.put(work, rounds);
        }
        return all;
    }

    private static Turns.Of asking(Setting setting, List<List<String>> asked) {
        return (number, of) -> {
            List<Integer> own = setting.of(number, of);
            return (wire, turn) -> {
                int copy = own.get(turn % own.size());
                for (String code : asked.get(turn / own.size() % asked.size())) {
                    int status = wire.ask(Wire.get(setting.port(), "/" + code + "/" + copy, ""));
                    if (status != 200 && status != 303) return false;
                }
                return true;
            };
        };
    }
}
