package org.herstelkring.shared.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What stands in the fields of a form and what is wrong with it. What was typed always goes before what was stored. */
public final class Form {

    private static final Form EMPTY = new Form(null, List.of(), Map.of());

    private final @Nullable Object values;
    private final List<BindingResult> results;
    private final Map<String, String[]> typed;

    private Form(@Nullable Object values, List<BindingResult> results, Map<String, String[]> typed) {
        this.values = values;
        this.results = results;
        this.typed = typed;
    }

    public static Form empty() {
        return EMPTY;
    }

    /** A form filled with the fields of a record, or the entries of a map. */
    public static Form of(Object values) {
        return values instanceof BindingResult result ? of(result) : new Form(values, List.of(), Map.of());
    }

    /** A form that comes back: with the errors, and with exactly what was typed in this request. */
    public static Form of(BindingResult result) {
        return back(List.of(result));
    }

    /** One that two records read. */
    public static Form of(BindingResult result, BindingResult other) {
        return back(List.of(result, other));
    }

    private static Form back(List<BindingResult> results) {
        var typed = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? new LinkedHashMap<>(TypedTextFilter.sent(request.getRequest()))
                : Map.<String, String[]>of();
        return new Form(results.getFirst().getTarget(), results, typed);
    }

    /** The same, with this in one field. */
    public Form with(String name, String value) {
        var other = new LinkedHashMap<>(typed);
        other.put(name, new String[] {value});
        return new Form(values, results, other);
    }

    public String value(String name) {
        List<String> all = values(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field that can be chosen more than once. */
    public List<String> values(String name) {
        String[] sent = typed.get(name);
        if (sent != null) return Arrays.asList(sent);
        if (!results.isEmpty() && !typed.isEmpty()) return List.of();
        Object held = values == null ? null : FieldText.read(values, name);
        return held == null ? List.of() : FieldText.of(held);
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Whether a box is ticked. */
    public boolean on(String name) {
        return Set.of("true", "on", "1").contains(value(name));
    }

    public @Nullable MessageSourceResolvable error(String name) {
        return results.stream()
                .map(result -> result.getFieldError(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public boolean wrong() {
        return results.stream().anyMatch(BindingResult::hasErrors);
    }

    /** Everything that is wrong, in the order of the form; the field is null when it is about the whole. */
    public List<Wrong> errors() {
        List<Wrong> all = new ArrayList<>();
        List<FieldError> inOrder = new ArrayList<>();
        for (BindingResult result : results) {
            for (ObjectError error : result.getGlobalErrors()) all.add(new Wrong(null, error));
            inOrder.addAll(result.getFieldErrors());
        }
        Set<String> seen = new HashSet<>();
        List<String> order = List.copyOf(typed.keySet());
        inOrder.sort(
                Comparator.comparingInt(error -> Math.floorMod(order.indexOf(error.getField()), order.size() + 1)));
        for (FieldError error : inOrder) {
            if (seen.add(error.getField())) all.add(new Wrong(error.getField(), error));
        }
        return all;
    }

    public record Wrong(@Nullable String field, MessageSourceResolvable message) {}

    /** The id of a field in the page, so that a message can lead to it. */
    public static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
