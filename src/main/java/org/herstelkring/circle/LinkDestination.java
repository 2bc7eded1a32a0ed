package org.herstelkring.circle;

/** Where a personal link into circles of this kind leads. The module that gives such links states it. */
public interface LinkDestination extends OfKind {

    /** Path in this house where somebody goes who came in as a guest. */
    String start();
}
