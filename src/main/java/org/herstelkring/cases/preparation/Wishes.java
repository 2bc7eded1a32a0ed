package org.herstelkring.cases.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.script.Script;
import org.herstelkring.shared.page.Option;

/** Whom somebody can wish to tell first: themselves, the other side, or either. */
public final class Wishes {

    private Wishes() {}

    /** @param prefix of the message keys {@code self}, {@code other} and {@code either} */
    public static List<Option> of(
            Script script, Set<ParticipantRole> roles, String prefix, UnaryOperator<String> words) {
        List<Option> options = new ArrayList<>();
        script.chooser(roles)
                .ifPresent(own -> Stream.concat(
                                Stream.concat(
                                                Stream.of(own),
                                                script.sides().stream().filter(side -> !side.equals(own)))
                                        .map(TellerWish::new),
                                Stream.of(TellerWish.EITHER))
                        .forEach(wish ->
                                options.add(new Option(wish.code(), words.apply(prefix + wish.from(own)), null))));
        return options;
    }

    /** Whether this is a wish somebody in these roles can have. */
    public static boolean has(Script script, Set<ParticipantRole> roles, TellerWish wish) {
        ParticipantRole side = wish.side();
        return script.chooser(roles).isPresent()
                && (side == null || script.sides().contains(side));
    }
}
