package org.herstelkring.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A label of a domain in the letters every mail server knows (RFC 3492). Java's own {@code java.net.IDN} is of 2003 and makes
 * another domain of what has a ß.
 */
public final class Punycode {

    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST = 128;

    private Punycode() {}

    public static String encode(String label) {
        int[] points = label.codePoints().toArray();
        var out = new StringBuilder();
        Arrays.stream(points).filter(point -> point < FIRST).forEach(out::appendCodePoint);
        int basic = out.length();
        int done = basic;
        if (basic > 0) out.append('-');
        int next = FIRST;
        int delta = 0;
        int bias = FIRST_BIAS;
        while (done < points.length) {
            int from = next;
            int least =
                    Arrays.stream(points).filter(point -> point >= from).min().orElseThrow();
            delta += (least - next) * (done + 1);
            next = least;
            for (int point : points) {
                if (point < next) delta++;
                if (point != next) continue;
                int left = delta;
                for (int at = BASE; ; at += BASE) {
                    int threshold = threshold(at, bias);
                    if (left < threshold) break;
                    out.append(digit(threshold + (left - threshold) % (BASE - threshold)));
                    left = (left - threshold) / (BASE - threshold);
                }
                out.append(digit(left));
                bias = adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }
            delta++;
            next++;
        }
        return out.toString();
    }

    /** Null when it is none. */
    public static @Nullable String decode(String code) {
        int dash = code.lastIndexOf('-');
        List<Integer> out = new ArrayList<>();
        if (dash > 0) code.substring(0, dash).chars().forEach(out::add);
        int point = FIRST;
        int index = 0;
        int bias = FIRST_BIAS;
        for (int at = dash > 0 ? dash + 1 : 0; at < code.length(); ) {
            int before = index;
            long weight = 1;
            for (int step = BASE; ; step += BASE) {
                if (at == code.length()) return null;
                int digit = value(code.charAt(at++));
                long sum = index + digit * weight;
                if (digit < 0 || sum > 1_000_000_000) return null;
                index = (int) sum;
                int threshold = threshold(step, bias);
                if (digit < threshold) break;
                weight *= BASE - threshold;
                if (weight > 1_000_000_000) return null;
            }
            int length = out.size() + 1;
            bias = adapt(index - before, length, before == 0);
            point += index / length;
            index %= length;
            if (!Character.isValidCodePoint(point) || point >= 0xD800 && point <= 0xDFFF) return null;
            out.add(index++, point);
        }
        return out.stream().map(Character::toString).collect(Collectors.joining());
    }

    private static int adapt(int delta, int points, boolean first) {
        int left = first ? delta / DAMP : delta / 2;
        left += left / points;
        int at = 0;
        for (; left > (BASE - LEAST) * MOST / 2; at += BASE) left /= BASE - LEAST;
        return at + (BASE - LEAST + 1) * left / (left + SKEW);
    }

    private static int threshold(int at, int bias) {
        return Math.clamp(at - bias, LEAST, MOST);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int value(char digit) {
        if (digit >= 'a' && digit <= 'z') return digit - 'a';
        return digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
    }
}
