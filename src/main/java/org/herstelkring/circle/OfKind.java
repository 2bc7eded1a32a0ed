package org.herstelkring.circle;

/** Something a module brings along for circles of one kind. */
public interface OfKind {

    /** Asked while the house starts, outside any transaction. */
    CircleKind kind();
}
