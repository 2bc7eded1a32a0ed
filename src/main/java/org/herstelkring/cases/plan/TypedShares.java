package org.herstelkring.cases.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.TypedFields;
import org.springframework.validation.BindingResult;

/**
 * Who does a commitment, each with their own part, as it is typed.
 *
 * @param typed holds a field for the part of each participant in words ({@link #part}) and one for their amount ({@link #amount})
 */
record TypedShares(List<String> who, boolean jointly, TypedFields typed) {

    static final int LONGEST_PART = 500;
    private static final int LONGEST_AMOUNT = 20;

    static String part(String participant) {
        return "part-" + participant;
    }

    static String amount(String participant) {
        return "amount-" + participant;
    }

    static TypedFields typed(List<Share> shares) {
        Map<String, List<String>> all = new HashMap<>();
        for (Share one : shares) {
            String id = one.participant().toString();
            all.put(part(id), List.of(one.what()));
            all.put(amount(id), List.of(one.cents() == null ? "" : Euros.written(one.cents())));
        }
        return new TypedFields(all, Map.of());
    }

    String partOf(String participant) {
        return typed.text(part(participant));
    }

    String amountOf(String participant) {
        return typed.text(amount(participant));
    }

    /** Whoever did it before keeps the thread of their part; one who comes takes that of the whole when it is free. */
    List<Share> read(UUID thread, List<Share> before) {
        Map<String, UUID> threads = before.stream()
                .filter(one -> who.contains(one.participant().toString()))
                .collect(Collectors.toMap(one -> one.participant().toString(), Share::thread));
        List<Share> shares = new ArrayList<>();
        for (String one : who) {
            UUID own = threads.get(one);
            if (own == null) own = threads.containsValue(thread) ? Ids.next() : thread;
            threads.put(one, own);
            shares.add(new Share(
                    own,
                    UUID.fromString(one),
                    partOf(one),
                    jointly && who.size() > 1 ? null : Euros.cents(amountOf(one))));
        }
        return shares;
    }

    void check(BindingResult wrong) {
        for (String one : who) {
            if (partOf(one).length() > LONGEST_PART) wrong.rejectValue(part(one), "cases.plan.part.long");
            String own = amountOf(one);
            if (own.isBlank()) continue;
            if (own.length() > LONGEST_AMOUNT || Euros.cents(own) == null)
                wrong.rejectValue(amount(one), "cases.plan.money.wrong");
            else if (jointly && who.size() > 1) wrong.rejectValue(amount(one), "cases.plan.money.jointly");
        }
    }

    /** What everybody's own amounts come to; 0 when none was said. */
    long cents() {
        return jointly && who.size() > 1 ? 0 : amounts().sum();
    }

    /** The smallest amount that one of them pays, when it is so much in all. */
    long least(long cents) {
        if (jointly || who.size() < 2) return cents;
        return cents() == 0 ? cents / who.size() : amounts().min().orElse(cents);
    }

    private LongStream amounts() {
        return who.stream()
                .map(one -> Euros.cents(amountOf(one)))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }
}
