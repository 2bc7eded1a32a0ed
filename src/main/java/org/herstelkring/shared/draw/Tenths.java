package org.herstelkring.shared.draw;

/** Numbers as drawings write them: with one decimal, and without the machinery of formats, for there are hundreds on a page. */
public final class Tenths {

    private Tenths() {}

    public static String of(double number) {
        return add(new StringBuilder(8), number).toString();
    }

    /** Adds it to what is being written. */
    public static StringBuilder add(StringBuilder text, double number) {
        long tenths = Math.round(Math.abs(number) * 10);
        if (number < 0 && tenths > 0) text.append('-');
        return text.append(tenths / 10).append('.').append((char) ('0' + tenths % 10));
    }
}
