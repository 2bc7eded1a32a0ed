package org.herstelkring.journey.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.herstelkring.circle.Sealer;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.shared.Json;
import tools.jackson.core.type.TypeReference;

/** How a proposal stands in its row. */
final class ProposalRows {

    static final String ANSWER = "journey.proposal.answer";

    private static final String TEXT = "journey.proposal.text";
    private static final String FROM = "_from";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private ProposalRows() {}

    static byte[] close(Sealer sealer, Proposal proposal) {
        return sealer.sealBytes(TEXT, proposal.id(), Json.KEPT.writeValueAsBytes(written(proposal)));
    }

    /** Its words by field, with how who proposed it called themselves. */
    static Map<String, String> written(Proposal proposal) {
        Map<String, String> all = new TreeMap<>(proposal.fields());
        all.put(FROM, proposal.from());
        return all;
    }

    static Proposal read(ResultSet row, Sealer sealer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, String> fields =
                new HashMap<>(Json.KEPT.readValue(sealer.openBytes(TEXT, id, row.getBytes("text")), FIELDS));
        String from = fields.remove(FROM);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Proposal(
                row.getObject("circle_id", UUID.class),
                id,
                row.getObject("by_person", UUID.class),
                from == null ? "" : from,
                SpacePart.of(row.getString("part")).orElseThrow(),
                ProposalKind.of(row.getString("kind")).orElseThrow(),
                row.getString("sort"),
                row.getObject("leaf_id", UUID.class),
                fields,
                ProposalState.of(row.getString("state")),
                row.getTimestamp("made_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                sealer.text(ANSWER, id, row.getBytes("answer")),
                row.getLong("version"));
    }
}
