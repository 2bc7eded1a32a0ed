package org.herstelkring.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Two thousand signs with line ends among them, as somebody typed them into a field that takes two thousand. */
public final class TypedCase {

    public static final String TEXT = read();

    private TypedCase() {}

    /** As a browser sends it. */
    public static String sent(String typed) {
        return typed.replace("\n", "\r\n");
    }

    /** The same with line ends and emoji, as long as a browser lets it be. */
    public static String filling(int most) {
        String line = "Wat 🌻 doet\n";
        String text = line.repeat(most / line.length() + 1).substring(0, most - 2);
        return (Character.isHighSurrogate(text.charAt(text.length() - 1)) || text.endsWith("\n")
                        ? text.substring(0, text.length() - 1) + "."
                        : text)
                + "🌻";
    }

    private static String read() {
        try (InputStream in = TypedCase.class.getResourceAsStream("/typed/text-2000-with-line-ends.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
