package org.herstelkring.shared;

/** One of a few things, with the short word that stands for it in forms, addresses and rows. */
public interface Coded {

    String code();
}
