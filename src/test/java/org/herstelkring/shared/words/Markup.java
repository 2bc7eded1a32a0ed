package org.herstelkring.shared.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a template and keeps what stands between tags, outside of expressions. */
final class Markup {

    private static final Pattern DIRECTIVE = Pattern.compile("@(import|param)[^\\n]*");
    private static final Pattern WORD = Pattern.compile("@(else|endif|endfor|endraw|raw)\\b");
    private static final Pattern CALL = Pattern.compile("@(if|elseif|for|template[\\w.-]*)\\s*\\(");

    private final String source;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    private Markup(String source) {
        this.source = source;
    }

    static List<String> texts(String source) {
        var markup = new Markup(source);
        markup.read();
        return markup.texts;
    }

    private void read() {
        while (at < source.length()) {
            if (source.startsWith("${", at) || source.startsWith("!{", at)) code(at + 2, '{', '}');
            else if (source.startsWith("<%--", at)) jump(source.indexOf("--%>", at) + 4);
            else if (source.charAt(at) == '<') tag();
            else if (source.charAt(at) == '@') directive();
            else if (source.charAt(at) == '&') entity();
            else text.append(source.charAt(at++));
        }
        flush();
    }

    private void directive() {
        for (Pattern pattern : List.of(DIRECTIVE, WORD, CALL)) {
            var found = pattern.matcher(source).region(at, source.length());
            if (!found.lookingAt()) continue;
            if (pattern == CALL) code(found.end(), '(', ')');
            else jump(found.end());
            return;
        }
        text.append(source.charAt(at++));
    }

    /** Skips an expression up to its closing sign; content blocks inside it are read as markup. */
    private void code(int from, char open, char close) {
        flush();
        at = from;
        int depth = 1;
        while (at < source.length() && depth > 0) {
            char sign = source.charAt(at);
            if (sign == '"') {
                at++;
                while (at < source.length() && source.charAt(at) != '"') at += source.charAt(at) == '\\' ? 2 : 1;
            } else if (source.startsWith("@`", at)) {
                at = block(at + 2);
                continue;
            } else if (sign == open) {
                depth++;
            } else if (sign == close) {
                depth--;
            }
            at++;
        }
    }

    /** Reads a content block and gives where it ends; blocks can hold blocks. */
    private int block(int from) {
        int end = from;
        int depth = 1;
        while (end < source.length()) {
            if (source.startsWith("@`", end)) {
                depth++;
                end += 2;
            } else if (source.charAt(end) == '`' && --depth == 0) {
                break;
            } else {
                end++;
            }
        }
        texts.addAll(texts(source.substring(from, end)));
        return end + 1;
    }

    private void tag() {
        flush();
        boolean raw = source.startsWith("<script", at) || source.startsWith("<style", at);
        int end = at + 1;
        boolean quoted = false;
        for (; end < source.length(); end++) {
            if (source.startsWith("${", end)) {
                int here = at;
                code(end + 2, '{', '}');
                end = at - 1;
                at = here;
            } else if (source.charAt(end) == '"') {
                quoted = !quoted;
            } else if (source.charAt(end) == '>' && !quoted) {
                break;
            }
        }
        at = end + 1;
        if (raw && source.indexOf("</", at) >= 0) at = source.indexOf("</", at);
    }

    private void entity() {
        int end = source.indexOf(';', at);
        if (end < 0 || end - at > 8) text.append(source.charAt(at++));
        else at = end + 1;
    }

    private void jump(int to) {
        flush();
        at = to;
    }

    private void flush() {
        String held = text.toString().strip();
        if (held.codePoints().anyMatch(Character::isLetter)) texts.add(held);
        text.setLength(0);
    }
}
