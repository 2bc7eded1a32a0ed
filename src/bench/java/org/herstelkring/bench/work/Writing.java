package org.herstelkring.bench.work;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.bench.Setting;
import org.herstelkring.bench.bare.Answer;
import org.herstelkring.bench.data.World;
import org.herstelkring.bench.house.StatementLog;
import org.herstelkring.bench.house.Visitor;
import org.herstelkring.bench.load.Turns;
import org.herstelkring.bench.load.Wire;
import org.herstelkring.shared.Ids;

/**
 * Saying in a few words how a step goes, and marking it as done, in turns: a form that is sent and the page it leads to
 * count as one.
 */
public final class Writing implements Work {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private final Map<Integer, Owner> owners = new ConcurrentHashMap<>();

    @Override
    public String code() {
        return "B3";
    }

    @Override
    public String what() {
        return "words about a step, and marking it as done; with the page it leads to";
    }

    @Override
    public Map<String, Answer> record(Setting setting, StatementLog log) throws Exception {
        Map<String, Answer> answers = new TreeMap<>();
        try (var wire = new Wire(setting.port())) {
            Owner owner = owner(setting, 0);
            for (boolean mark : List.of(false, true)) {
                StatementLog.Request asked = log.during(() -> wire.ask(owner.form(mark)));
                String code = code() + (mark ? "-mark" : "-words");
                answers.put(code, Answer.of(asked, setting.world().twins(), 0, "B3-page"));
                byte[] next = owner.page(wire.location());
                StatementLog.Request page = log.during(() -> wire.ask(next));
                owner.read(wire);
                answers.put("B3-page", Answer.of(page, setting.world().twins(), wire.length(), ""));
            }
        }
        return answers;
    }

    @Override
    public Turns.Of product(Setting setting) {
        return (number, of) -> {
            List<Owner> own = setting.of(number, of).stream()
                    .map(copy -> owners.computeIfAbsent(copy, _ -> owner(setting, copy)))
                    .toList();
            return (wire, turn) -> own.get(turn % own.size()).write(wire, turn / own.size() % 2 == 1);
        };
    }

    @Override
    public List<List<String>> asked() {
        return List.of(List.of("B3-words", "B3-page"), List.of("B3-mark", "B3-page"));
    }

    private static Owner owner(Setting setting, int copy) {
        try (var wire = new Wire(setting.port())) {
            World world = setting.world();
            var owner = new Owner(setting.port(), world.path(World.STEP, copy), world.cookie(World.OWNER, copy));
            if (wire.ask(owner.page(owner.step)) != 200) throw new IllegalStateException("No step at " + owner.step);
            owner.token =
                    Visitor.hidden(wire.body(), owner.step + "/reflections").get("_csrf");
            owner.read(wire);
            return owner;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One who writes, with the page they have open. */
    private static final class Owner {

        private final int port;
        private final String step;
        private final String cookie;
        private String token = "";
        private String version = "";

        Owner(int port, String step, String cookie) {
            this.port = port;
            this.step = step;
            this.cookie = cookie;
        }

        boolean write(Wire wire, boolean mark) throws IOException {
            wire.ask(form(mark));
            if (wire.location().isEmpty()) return false;
            return wire.ask(page(wire.location())) == 200 && read(wire);
        }

        byte[] page(String path) {
            return Wire.get(port, path, cookie);
        }

        byte[] form(boolean mark) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("_csrf", token);
            if (mark) {
                fields.put("mark", Ids.next().toString());
                fields.put("version", version);
                fields.put("state", "kept");
            } else {
                fields.put("reflection", Ids.next().toString());
                fields.put("words", "Het ging vandaag. Ik was er op tijd en het rook naar brood.");
            }
            return Wire.post(port, step + (mark ? "/marks" : "/reflections"), cookie, Visitor.body(fields));
        }

        boolean read(Wire wire) {
            Matcher found = VERSION.matcher(wire.body());
            if (!found.find()) return false;
            version = found.group(1);
            return true;
        }
    }
}
