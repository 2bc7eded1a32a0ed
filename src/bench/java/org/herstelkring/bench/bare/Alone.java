package org.herstelkring.bench.bare;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.herstelkring.bench.Setting;
import org.herstelkring.bench.data.Twins;
import org.herstelkring.bench.load.Turns;

/** PostgreSQL alone: the statements of the bare server, without a web server before them. Each who asks has a connection. */
public final class Alone implements Turns.Of, AutoCloseable {

    private final BareServer.Plan plan;
    private final Setting setting;
    private final List<List<String>> asked;
    private final Replay replay;
    private final List<Connection> connections = new ArrayList<>();

    /** @param asked what is asked in each turn */
    public Alone(BareServer.Plan plan, Setting setting, List<List<String>> asked) {
        this.plan = plan;
        this.setting = setting;
        this.asked = asked;
        replay = new Replay(new Twins(plan.ids()), plan.person());
    }

    @Override
    public Turns asker(int number, int of) {
        Connection connection = connection(number);
        List<Integer> own = setting.of(number, of);
        return (_, turn) -> {
            try {
                int copy = own.get(turn % own.size());
                for (String code : asked.get(turn / own.size() % asked.size()))
                    replay.run(connection, plan.answers().get(code), copy);
                return true;
            } catch (SQLException wrong) {
                throw new IOException(wrong);
            }
        };
    }

    private Connection connection(int number) {
        try {
            while (connections.size() <= number) {
                Connection one = DriverManager.getConnection(plan.url(), plan.user(), plan.password());
                one.setAutoCommit(false);
                connections.add(one);
            }
            return connections.get(number);
        } catch (SQLException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection one : connections) one.close();
    }
}
