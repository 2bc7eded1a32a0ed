package org.herstelkring.bench.work;

import java.util.List;
import java.util.Map;
import org.herstelkring.bench.Setting;
import org.herstelkring.bench.bare.Answer;
import org.herstelkring.bench.data.World;
import org.herstelkring.bench.house.StatementLog;
import org.herstelkring.bench.load.Turns;
import org.herstelkring.bench.load.Wire;

/**
 * A page that somebody opens.
 *
 * @param path what follows {@code /space} or where somebody is let in; a {@code *} stands for the id of the space
 * @param who of a space: {@link World#OWNER}, {@link World#VISITOR}
 * @param asks a word that must stand in what it asks of PostgreSQL, so that it is known to be what is meant
 */
public record Page(String code, String what, String path, String who, String asks) implements Work {

    public static final Page START =
            new Page("B1", "start page of a space, by its owner", "/space", World.OWNER, "journey.leaf");
    public static final Page SHARED = new Page(
            "B2",
            "profile of a space, by somebody it is shared with, the look recorded",
            "/with-me/*/profile",
            World.VISITOR,
            "insert into circle.look");

    @Override
    public Map<String, Answer> record(Setting setting, StatementLog log) throws Exception {
        try (var wire = new Wire(setting.port())) {
            // What a session gets with its first page is no part of this one.
            wire.ask(Wire.get(setting.port(), "/me", setting.world().cookie(who, 0)));
            StatementLog.Request asked = log.during(() -> wire.ask(request(setting, 0)));
            if (asked.statements().stream()
                    .noneMatch(said ->
                            said.sql().toLowerCase(java.util.Locale.ROOT).contains(asks)))
                throw new IllegalStateException(path + " asks nothing of " + asks);
            return Map.of(code, Answer.of(asked, setting.world().twins(), wire.length(), ""));
        }
    }

    @Override
    public Turns.Of product(Setting setting) {
        return (number, of) -> {
            List<byte[]> all = setting.of(number, of).stream()
                    .map(copy -> request(setting, copy))
                    .toList();
            return (wire, turn) -> wire.ask(all.get(turn % all.size())) == 200;
        };
    }

    @Override
    public List<List<String>> asked() {
        return List.of(List.of(code));
    }

    public byte[] request(Setting setting, int copy) {
        World world = setting.world();
        String space = world.of(World.SPACE, copy).toString();
        return Wire.get(setting.port(), path.replace("*", space), world.cookie(who, copy));
    }
}
