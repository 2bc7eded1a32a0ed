package org.herstelkring.journey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A whole space as {@code space.json} tells it; {@code docs/space-file.md} describes the format. What a later version
 * adds must not change what an earlier one says; what it says differently gets another version number.
 *
 * @param leaves all that stands in the space, without what its owner took away
 * @param grants who may or might see what: to read, never brought in again
 * @param looks who looked, to read
 * @param proposals what others proposed, to read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpaceFile(
        @Nullable String format,
        int version,
        @Nullable Instant madeAt,
        @Nullable String language,
        @Nullable About space,
        List<Page> leaves,
        List<Undertaken> steps,
        List<Told> reports,
        List<Arranged> arrangements,
        List<Kept> media,
        List<Given> grants,
        List<Looked> looks,
        List<Proposed> proposals) {

    static final String FORMAT = "herstelkring-space";
    static final int VERSION = 1;

    SpaceFile {
        leaves = list(leaves);
        steps = list(steps);
        reports = list(reports);
        arrangements = list(arrangements);
        media = list(media);
        grants = list(grants);
        looks = list(looks);
        proposals = list(proposals);
    }

    private static <T> List<T> list(@Nullable List<T> many) {
        return many == null ? List.of() : many.stream().filter(Objects::nonNull).toList();
    }

    /** @param name how the owner is called */
    record About(@Nullable String name, @Nullable Instant begunAt) {}

    /** A leaf. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Nullable UUID id,
            @Nullable String kind,
            @Nullable String sort,
            @Nullable Map<String, String> fields,
            int place,
            boolean ownOnly,
            boolean onProfile,
            @Nullable UUID parent,
            @Nullable Instant madeAt,
            @Nullable Instant changedAt,
            @Nullable Integer profilePlace) {}

    /** A step. @param goal the leaf it leads to. @param along names of who comes along. @param needs what it needs */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Undertaken(
            @Nullable UUID id,
            boolean mine,
            int level,
            @Nullable String pole,
            @Nullable String what,
            @Nullable String forWhom,
            @Nullable String howFollowed,
            @Nullable LocalDate dueOn,
            @Nullable String rhythm,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Long cents,
            @Nullable Integer parts,
            @Nullable String state,
            @Nullable UUID goal,
            @Nullable List<Part> instalments,
            @Nullable String along,
            @Nullable String needs) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            int number,
            @Nullable LocalDate dueOn,
            long cents,
            @Nullable LocalDate paidOn) {}

    /** How a step goes, in somebody's words. @param mine whether they are the owner's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            @Nullable UUID id,
            @Nullable UUID step,
            boolean mine,
            @Nullable String state,
            @Nullable LocalDate movedTo,
            @Nullable String words,
            boolean shown,
            @Nullable Instant at) {}

    /** An arrangement put together from steps, the newest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Arranged(
            @Nullable String title,
            @Nullable List<UUID> steps,
            @Nullable String own,
            @Nullable List<String> forms,
            @Nullable String how,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String often,
            @Nullable LocalDate look) {}

    /**
     * A picture, drawing or sound.
     *
     * @param file its place in the ZIP
     * @param sha256 of the file, in hex
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(
            @Nullable UUID id,
            @Nullable UUID leaf,
            @Nullable String part,
            @Nullable String kind,
            @Nullable String type,
            @Nullable String file,
            long bytes,
            @Nullable String sha256,
            @Nullable Map<String, String> fields,
            @Nullable Instant madeAt) {

        Kept hashed(String hash) {
            return new Kept(id, leaf, part, kind, type, file, bytes, hash, fields, madeAt);
        }
    }

    SpaceFile with(List<Kept> packed) {
        return new SpaceFile(
                format,
                version,
                madeAt,
                language,
                space,
                leaves,
                steps,
                reports,
                arrangements,
                packed,
                grants,
                looks,
                proposals);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Given(
            String to,
            String part,
            @Nullable UUID leaf,
            String may,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Instant ended,
            String inWords) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Looked(String who, String part, @Nullable UUID leaf, String how, int times, Instant last) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposed(
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
}
