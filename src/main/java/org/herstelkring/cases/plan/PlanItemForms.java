package org.herstelkring.cases.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a plan beside its commitments, as they are typed. */
final class PlanItemForms {

    private PlanItemForms() {}

    record OfTold(
            @NotBlank(message = "{cases.plan.told.who.missing}") @Size(max = 300) @Nullable
            String who,

            @Size(max = 2000) @Nullable String what,
            @Size(max = 500) @Nullable String how,
            @Size(max = 300) @Nullable String teller,
            @Nullable List<UUID> commitments,
            long version) {

        ToInform read(UUID id, UUID thread) {
            return new ToInform(
                    id,
                    thread,
                    text(who),
                    text(what),
                    text(how),
                    text(teller),
                    commitments == null ? List.of() : commitments,
                    version);
        }

        static OfTold of(ToInform one) {
            return new OfTold(one.who(), one.what(), one.how(), one.teller(), one.commitments(), one.version());
        }
    }

    record OfLastWord(
            @NotNull(message = "{cases.plan.last.who.missing}") @Nullable
            UUID participant,

            @NotBlank @Size(max = 2000) @Nullable String words) {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
