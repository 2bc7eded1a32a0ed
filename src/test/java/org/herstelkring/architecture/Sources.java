package org.herstelkring.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text that stands between quotes in the product's own sources. */
final class Sources {

    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"|//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)+'",
            Pattern.DOTALL);

    /** @param type full name of the file's class */
    record Quoted(String type, String text) {

        /** The module it stands in: the first folder below the product's own. */
        String module() {
            return type.split("\\.")[2];
        }
    }

    private Sources() {}

    static List<Quoted> quoted() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Quoted> all = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String type =
                        ROOT.relativize(file).toString().replace(".java", "").replace('/', '.');
                if (type.split("\\.").length < 4) continue;
                Matcher token = TOKEN.matcher(Files.readString(file));
                while (token.find()) {
                    String text = token.group("block") != null ? token.group("block") : token.group("line");
                    if (text != null) all.add(new Quoted(type, text));
                }
            }
            return all;
        }
    }
}
