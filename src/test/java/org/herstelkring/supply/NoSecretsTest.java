package org.herstelkring.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key, password or token stands in a file that goes along with the source. */
class NoSecretsTest {

    private static final Map<String, Pattern> SECRETS = Map.of(
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            "a keyset of Tink", Pattern.compile("\"primaryKeyId\"\\s*:"),
            "a key of a cloud", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[0-9A-Za-z_-]{35}\\b"),
            "a token of a forge",
                    Pattern.compile("\\b(gh[pousr]_[0-9A-Za-z]{36}|github_pat_\\w{30,}|glpat-[\\w-]{20})"),
            "a token of a service", Pattern.compile("\\b(xox[abprs]-[\\w-]{10,}|sk-[\\w-]{24,}|npm_\\w{36})"),
            "a signed token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
            "a password in an address",
                    Pattern.compile("\\b[a-z][a-z0-9+]+://[^\\s/:@\"'<>{}$]+:[^\\s/@\"'<>{}$]{3,}@"));

    /** Something that nobody types: long, without a word in it, of letters large and small and digits. */
    private static final Pattern RANDOM = Pattern.compile("(?<![\\w+/=.-])[A-Za-z0-9+/_-]{32,}={0,2}(?![\\w+/=-])");

    /** Four and a half bits a sign: words joined by capitals stay below, random letters and digits do not. */
    private static final double MUCH = 4.5;

    /** What looks like a secret and is none, and why. */
    private static final Map<String, String> NONE =
            Map.of("smtp://user:password@", "how the address of a mail server is written, for operators");

    private static final Set<String> TEXT = Set.of(
            "java",
            "jte",
            "sql",
            "properties",
            "yaml",
            "yml",
            "xml",
            "json",
            "js",
            "css",
            "md",
            "txt",
            "html",
            "sh",
            "svg",
            "webmanifest",
            "imports",
            "run",
            "puml",
            "adoc");

    @Test
    void noFileHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files();
        assertThat(files).as("files to look through").hasSizeGreaterThan(1000);
        for (Path file : files) found.addAll(in(file.toString(), read(file)));
        assertThat(found)
                .as("take it out and change it; if it is none, say why in NONE")
                .isEmpty();
    }

    @Test
    void whatLooksLikeASecretIsFound() {
        assertThat(in("a", "-----BEGIN PRIVATE" + " KEY-----")).hasSize(1);
        assertThat(in("b", "token = \"ghp_" + "a1B2".repeat(9) + "\"")).isNotEmpty();
        assertThat(in("c", "url: postgresql://app:" + "geheim1@db/kring")).hasSize(1);
        assertThat(in("d", "AKIA" + "ABCDEFGHIJKLMNOP")).hasSize(1);
        assertThat(in("e", "key = \"q8Zr3Lx0Wv7Tn2Yb5Kd9" + "Hf4Jm6Pc1Sg_UaEiOuR\""))
                .hasSize(1);
        assertThat(in("f", "void aPlanCannotBeSignedAfterTheWithdrawalOfOneParticipant() {}"))
                .isEmpty();
        assertThat(in("g", "0190a0b0-0000-7000-8000-000000000001")).isEmpty();
    }

    private static List<String> in(String file, String text) {
        List<String> found = new ArrayList<>();
        SECRETS.forEach((what, looks) -> looks.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(one -> !NONE.containsKey(one))
                .forEach(one -> found.add(file + ": " + what + ": " + one)));
        RANDOM.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(one -> one.matches(".*[a-z].*")
                        && one.matches(".*[A-Z].*")
                        && one.matches(".*[0-9].*")
                        && entropy(one) >= MUCH
                        && !NONE.containsKey(one))
                .forEach(one -> found.add(file + ": something random: " + one));
        return found;
    }

    /** Shannon's, in bits a sign. */
    private static double entropy(String text) {
        return text.chars()
                .distinct()
                .mapToDouble(sign -> {
                    double share =
                            (double) text.chars().filter(one -> one == sign).count() / text.length();
                    return -share * Math.log(share) / Math.log(2);
                })
                .sum();
    }

    /** As far as they are text; what is built, and what Git keeps for itself, does not go along. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Stream.of(
                        Path.of("."), Path.of(".ci"), Path.of(".mvn"), Path.of("bin"), Path.of("docs"), Path.of("src"))
                .filter(Files::isDirectory)
                .flatMap(root -> list(root, root.equals(Path.of(".")) ? 1 : 99))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = file.getFileName().toString();
                        return !name.contains(".") || TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
                    })
                    .toList();
        }
    }

    private static Stream<Path> list(Path root, int depth) {
        try {
            return Files.walk(root, depth);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException noText) {
            return "";
        }
    }
}
