package org.herstelkring.people;

/** More letters were written to somebody outside than anybody needs: this one is not written, and whoever writes is told. */
public final class TooManyLetters extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooManyLetters() {
        super("too many letters", null, false, false);
    }
}
