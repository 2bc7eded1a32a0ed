package org.herstelkring.cases.overview;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.shared.words.Shortened;

/**
 * Words that were searched for, in a case.
 *
 * @param where message key of what stands there
 * @param before what stands before them on that place, cut short; likewise {@code after}
 */
public record Found(CaseFile file, String where, String path, String before, String words, String after) {

    private static final int AROUND = 60;

    static Found of(Hit hit, CaseFile file) {
        List<String> around =
                Shortened.around(hit.text(), hit.span().from(), hit.span().to(), AROUND);
        return new Found(
                file,
                hit.place().label(),
                hit.place().path(hit.circle(), hit.subject()),
                around.get(0),
                around.get(1),
                around.get(2));
    }
}
