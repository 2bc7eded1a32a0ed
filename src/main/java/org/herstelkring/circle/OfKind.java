package org.herstelkring.circle;

/** Something a module brings along for circles of one kind. */
public interface OfKind {

    CircleKind kind();
}
