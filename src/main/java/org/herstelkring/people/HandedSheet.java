package org.herstelkring.people;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/**
 * What a device shows that was handed over. Addresses are whole paths in this house, none stands for others.
 *
 * @param home where whoever holds the device comes back to
 * @param back where whoever handed it over goes on
 * @param reads what can be read
 * @param sends where a form can be sent
 */
public record HandedSheet(String home, String back, List<String> reads, List<String> sends) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public HandedSheet {
        reads = List.copyOf(reads);
        sends = List.copyOf(sends);
    }

    /** The same without a page that is done with. */
    public HandedSheet without(String read) {
        return new HandedSheet(
                home, back, reads.stream().filter(one -> !one.equals(read)).toList(), sends);
    }
}
