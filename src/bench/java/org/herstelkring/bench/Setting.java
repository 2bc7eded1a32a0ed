package org.herstelkring.bench;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.bench.data.World;

/**
 * What is asked, and where.
 *
 * @param copies the spaces it is asked of
 * @param port of the server
 */
public record Setting(World world, List<Integer> copies, int port) {

    /** Those that one of so many askers has for itself. */
    public List<Integer> of(int asker, int askers) {
        List<Integer> own = new ArrayList<>();
        for (int at = asker; at < copies.size(); at += askers) own.add(copies.get(at));
        return own;
    }
}
