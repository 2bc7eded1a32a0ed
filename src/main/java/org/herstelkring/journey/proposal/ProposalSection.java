package org.herstelkring.journey.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.portability.ExportContext;
import org.herstelkring.journey.portability.OthersInFile;
import org.herstelkring.journey.portability.SpaceSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others proposed and what the owner answered, to read. */
@Component
class ProposalSection implements SpaceSection<ProposalSection.Line> {

    private final ReceivedProposals received;
    private final OthersInFile others;

    ProposalSection(ReceivedProposals received, OthersInFile others) {
        this.received = received;
        this.others = others;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String by,
            String part,
            String kind,
            String sort,
            @Nullable UUID leaf,
            Map<String, String> fields,
            String state,
            @Nullable String answer,
            Instant madeAt,
            @Nullable Instant answeredAt) {}

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public int rank() {
        return 80;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    /** The oldest first. */
    @Override
    public List<Line> of(SpaceAccess own, ExportContext out) {
        OthersInFile.Names names = others.of(own, out);
        return received.all(own).stream()
                .map(one -> new Line(
                        one.id(),
                        names.of(one.by()),
                        one.part().code(),
                        one.kind().code(),
                        one.sort(),
                        one.leaf(),
                        ProposalRows.written(one),
                        one.state().code(),
                        one.answer().isEmpty() ? null : one.answer(),
                        one.madeAt(),
                        one.answeredAt()))
                .toList();
    }
}
