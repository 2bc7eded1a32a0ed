package org.herstelkring.bench.work;

import java.util.List;
import java.util.Map;
import org.herstelkring.bench.Setting;
import org.herstelkring.bench.bare.Answer;
import org.herstelkring.bench.house.StatementLog;
import org.herstelkring.bench.load.Turns;

/** Something people do again and again. */
public interface Work {

    /** As {@code B1}. */
    String code();

    String what();

    /**
     * Does it once in the space that was copied, of which the product remembers nothing yet, and reads what that asks of
     * PostgreSQL: what the bare server does, by the names in {@link #asked}.
     */
    Map<String, Answer> record(Setting setting, StatementLog log) throws Exception;

    Turns.Of product(Setting setting);

    /** What is asked of the bare server, one after the other, to do as much: in the first turn, in the second … */
    List<List<String>> asked();
}
