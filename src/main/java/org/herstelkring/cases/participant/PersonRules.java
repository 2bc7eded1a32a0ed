package org.herstelkring.cases.participant;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What must be right before somebody has a place in a case. */
final class PersonRules {

    private PersonRules() {}

    static void check(PersonForm typed, Script script, List<Participant> people, BindingResult result) {
        roles(typed, script, people, result);
        reach(typed, result);
        if (typed.minor()) guardian(typed, people, result);
    }

    private static void roles(PersonForm typed, Script script, List<Participant> people, BindingResult result) {
        if (!typed.roles().stream().allMatch(script::knows)) {
            result.rejectValue("roles", "cases.participant.roles.missing");
            return;
        }
        if (typed.roles().size() > 1 && !script.sides().containsAll(typed.roles()))
            result.rejectValue("roles", "cases.participant.roles.mix");
        if (typed.roles().stream().noneMatch(role -> script.role(role).beside())) return;
        List<Participant> beside = people.stream()
                .filter(one -> typed.supports().contains(one.id()) && !one.id().equals(typed.id()))
                .toList();
        if (beside.isEmpty() || beside.size() < typed.supports().size())
            result.rejectValue("supports", "cases.participant.supports.missing");
        else if (beside.stream()
                .flatMap(one -> one.roles().stream())
                .anyMatch(role -> script.role(role).beside()))
            result.rejectValue("supports", "cases.participant.supports.other");
    }

    private static void reach(PersonForm typed, BindingResult result) {
        if (typed.reach() == null) {
            if (!result.hasFieldErrors("reach")) result.rejectValue("reach", "cases.participant.reach.missing");
            return;
        }
        switch (typed.reach()) {
            case EMAIL -> need("email", typed.email(), result);
            case PHONE -> need("phone", typed.phone(), result);
            case POST -> need("address", typed.address(), result);
        }
        if (!typed.email().isEmpty() && !Reachable.byMail(typed.email()))
            result.rejectValue("email", "cases.participant.email.wrong");
        if (!typed.phone().isEmpty() && !Reachable.byPhone(typed.phone()))
            result.rejectValue("phone", "cases.participant.phone.wrong");
        if (!typed.address().isEmpty() && !Reachable.byPost(typed.address()))
            result.rejectValue("address", "cases.participant.address.wrong");
    }

    private static void guardian(PersonForm typed, List<Participant> people, BindingResult result) {
        if (typed.guardian() == null) return;
        Participant decides = find(typed.guardian(), people);
        if (decides == null || decides.id().equals(typed.id()) || decides.minor())
            result.rejectValue("guardian", "cases.participant.guardian.wrong");
    }

    private static void need(String field, String value, BindingResult result) {
        if (value.isEmpty()) result.rejectValue(field, "cases.participant." + field + ".missing");
    }

    private static @Nullable Participant find(@Nullable UUID id, List<Participant> people) {
        return people.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
