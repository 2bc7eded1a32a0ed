package org.herstelkring.cases.overview;

import org.herstelkring.cases.CaseFile;

/**
 * Words that were searched for, in a case.
 *
 * @param where message key of what stands there
 * @param before what stands before them on that place, cut short; likewise {@code after}
 */
public record Found(CaseFile file, String where, String path, String before, String words, String after) {}
