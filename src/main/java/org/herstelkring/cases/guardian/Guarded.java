package org.herstelkring.cases.guardian;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.cases.Age;
import org.herstelkring.cases.mypart.WithoutSeat;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.database.Question;
import org.herstelkring.shared.database.Together;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The children for whom the acting person decides: their names and ages, and nothing else of their cases. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Guarded implements WithoutSeat {

    private final Together together;
    private final Texts texts;

    Guarded(Together together, Texts texts) {
        this.together = together;
        this.texts = texts;
    }

    /** @param guardian what the acting person is in that case, as somebody who decides */
    record Child(UUID circle, UUID guardian, UUID id, String name, Age age, UUID organisation, boolean closed) {}

    List<Child> all() {
        return together.ask(asked()).stream()
                .map(row -> new Child(
                        row.circle(),
                        row.guardian(),
                        row.child(),
                        texts.of(row.circle()).text("cases.participant.name", row.child(), row.name()),
                        Age.of(texts.of(row.circle()).text(Ages.BORN, row.child(), row.born())),
                        row.organisation(),
                        row.closed()))
                .toList();
    }

    /** For {@link #all}, to be asked with other things. */
    Question<Row> asked() {
        return Question.of(
                "select * from cases.guarded() order by circle_id, child_id",
                (row, _) -> new Row(
                        row.getObject("circle_id", UUID.class),
                        row.getObject("guardian_id", UUID.class),
                        row.getObject("child_id", UUID.class),
                        row.getBytes("child_name"),
                        row.getBytes("born"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("outcome") != null));
    }

    /** As it is kept, name and age sealed. */
    record Row(
            UUID circle,
            UUID guardian,
            UUID child,
            byte[] name,
            byte @Nullable [] born,
            UUID organisation,
            boolean closed) {}

    /** Where somebody who decides answers; nothing for who does not. */
    @Override
    public Optional<String> page() {
        return all().stream().findFirst().map(one -> path(one.guardian()));
    }

    static String path(UUID guardian) {
        return "/guardian/" + guardian;
    }
}
