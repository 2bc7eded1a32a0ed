package org.herstelkring.journey.portability;

import java.util.List;
import org.herstelkring.journey.SpaceAccess;

/**
 * What one package takes along of a space: a list in {@code space.json}, and what the book says of it. Found as a bean, so
 * that whoever keeps something in a space brings a section with it and touches nothing else; {@code docs/space-file.md}
 * describes each.
 *
 * @param <T> a line of the list, as it stands in the file
 */
public interface SpaceSection<T> {

    /** Its name in {@code space.json}. */
    String name();

    /** Where it stands in the file: lower comes first, and before what refers to it. */
    int rank();

    Class<T> line();

    /** All of it, as it is at this moment. */
    List<T> of(SpaceAccess own, ExportContext out);

    /** Writes it into the printed book; not everything is in it. */
    default void print(List<T> lines, BookDraft book) {}
}
