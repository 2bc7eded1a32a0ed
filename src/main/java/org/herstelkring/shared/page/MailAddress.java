package org.herstelkring.shared.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.herstelkring.shared.Punycode;
import org.jspecify.annotations.Nullable;

/**
 * A mail address: how people write it, and how it is sent to. A domain in letters of its own (münchen.example) is one with
 * the same in the letters of mail servers (xn--mnchen-3ya.example), which is what goes out (RFC 5890 to 5892).
 */
public final class MailAddress {

    public static final int LONGEST = 254;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern LETTERS =
            Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}\\x{B7}\\x{200C}\\x{30FB}-]*(?<!-)");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern DASHES = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}]");
    private static final Pattern JOINS = Pattern.compile("(?<=\\p{IsArabic})\\x{200C}(?=\\p{IsArabic})");
    private static final String OTHER_LETTERS = "xn--";

    private MailAddress() {}

    /** As people write it, whatever it was copied from: nothing unseen in it, the domain in small letters of its own. */
    public static String written(@Nullable String typed) {
        String address = Normalizer.normalize(seen(typed == null ? "" : typed), Normalizer.Form.NFKC);
        int at = address.lastIndexOf('@');
        return at < 0
                ? address
                : address.substring(0, at + 1) + labels(address.substring(at + 1), MailAddress::letters);
    }

    /** As it is sent to. */
    public static String sent(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + labels(address.substring(at + 1), MailAddress::known);
    }

    /** Whether it can be one at all: what it looks like, not whether anybody answers. */
    public static boolean works(@Nullable String typed) {
        String sent = sent(written(typed));
        int at = sent.lastIndexOf('@');
        if (at < 1 || at > 64 || sent.length() > LONGEST) return false;
        String[] labels = sent.substring(at + 1).split("\\.", -1);
        return LOCAL.matcher(sent.substring(0, at)).matches()
                && labels.length > 1
                && Arrays.stream(labels).allMatch(MailAddress::stands)
                && !labels[labels.length - 1].matches("[0-9]+");
    }

    /** The joiner between Arabic letters belongs to a name; anywhere else nobody meant it. */
    private static String seen(String typed) {
        String blanks = DASHES.matcher(BLANKS.matcher(typed).replaceAll(" ")).replaceAll("-");
        return TypedText.text(TypedText.UNSEEN
                .matcher(blanks)
                .replaceAll(unseen -> JOINS.matcher(blanks)
                                .region(unseen.start(), unseen.end())
                                .useTransparentBounds(true)
                                .matches()
                        ? unseen.group()
                        : ""));
    }

    private static boolean stands(String label) {
        if (!LABEL.matcher(label).matches()) return false;
        return !label.startsWith(OTHER_LETTERS) || !letters(label).equals(label);
    }

    private static String labels(String domain, UnaryOperator<String> each) {
        return Arrays.stream(
                        domain.toLowerCase(Locale.ROOT).replace('\u3002', '.').split("\\.", -1))
                .map(each)
                .collect(Collectors.joining("."));
    }

    /** In its own letters; what is none stays as it is. */
    private static String letters(String label) {
        if (!label.startsWith(OTHER_LETTERS)) return label;
        String letters = Punycode.decode(label.substring(OTHER_LETTERS.length()));
        return letters != null && known(letters).equals(label) ? letters : label;
    }

    /** In the letters of mail servers; what cannot be stays as it is. */
    private static String known(String label) {
        boolean plain = label.chars().allMatch(sign -> sign < 128);
        return plain || !LETTERS.matcher(label).matches() ? label : OTHER_LETTERS + Punycode.encode(label);
    }
}
