package org.herstelkring.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.herstelkring.people.Act;
import org.herstelkring.shared.page.Screen;
import org.herstelkring.shared.page.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param action where it was sent to
 * @param act what it does, when nothing is written in it
 * @param back the page it stands on
 */
public record KeptForm(
        UUID id,
        String action,
        List<Field> fields,
        @Nullable Act act,
        @Nullable String back) {

    private static final String TOKEN = "_csrf";
    private static final Pattern CODE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z0-9_]+|true|on");

    /** What may be a word, and stands in forms as a choice or a day far more often. */
    private static final Pattern CHOICE =
            Pattern.compile("[a-z]+(-[a-z]+)*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}");

    public record Field(String name, String value) {}

    static KeptForm of(UUID id, HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (Set.of(TOKEN, Screen.KEPT).contains(name)) return;
            for (String value : values) fields.add(new Field(name, value));
        });
        return new KeptForm(id, request.getRequestURI(), fields, null, null);
    }

    KeptForm doing(Act said, String page) {
        return new KeptForm(id, action, fields, said, page);
    }

    boolean isAct() {
        return act != null;
    }

    boolean isEmpty() {
        return act == null && fields.stream().allMatch(field -> field.value().isBlank());
    }

    int signs() {
        return fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
    }

    /** What its writer knows it by: the words, without what only the form needs; a single small word when it is all there is. */
    public List<String> words() {
        List<String> all = fields.stream()
                .map(field -> TypedText.text(field.value()))
                .filter(value -> !value.isEmpty() && !CODE.matcher(value).matches())
                .toList();
        List<String> surely =
                all.stream().filter(value -> !CHOICE.matcher(value).matches()).toList();
        return surely.isEmpty() ? all : surely;
    }
}
