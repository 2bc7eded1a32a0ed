package org.herstelkring.journey.media;

import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.journey.OfSpace;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.people.PathAccess;
import org.herstelkring.shared.NotHere;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The files themselves, whole or a part of them. Nothing of them stays in a browser or a proxy. */
@Controller
@Transactional
class MediaFiles {

    /** The most that goes out at once to who asks for a part: players ask for the rest when they need it. */
    private static final int AT_ONCE = 4 << 20;

    private final Circles circles;
    private final Media media;

    MediaFiles(Circles circles, Media media) {
        this.circles = circles;
        this.media = media;
    }

    @Bean
    static PathAccess doorsOfMedia() {
        return PathAccess.forAccounts("/with-me/*/media/**");
    }

    @GetMapping("/space/media/{id}")
    ResponseEntity<byte[]> own(@OfSpace SpaceAccess space, @PathVariable UUID id, @RequestHeader HttpHeaders asked) {
        return file(open(space.circle(), id), id, asked);
    }

    @GetMapping("/space/media/{id}/small")
    ResponseEntity<byte[]> ownSmall(@OfSpace SpaceAccess space, @PathVariable UUID id) {
        return small(open(space.circle(), id), id);
    }

    @GetMapping("/with-me/{circle}/media/{id}")
    ResponseEntity<byte[]> given(@PathVariable UUID circle, @PathVariable UUID id, @RequestHeader HttpHeaders asked) {
        return file(open(circle, id), id, asked);
    }

    @GetMapping("/with-me/{circle}/media/{id}/small")
    ResponseEntity<byte[]> givenSmall(@PathVariable UUID circle, @PathVariable UUID id) {
        return small(open(circle, id), id);
    }

    private Access open(UUID circle, UUID id) {
        Media.Place place = media.place(circles.inside(circle), circle, id);
        SpacePart part = SpacePart.of(place.part()).orElseThrow(NotHere::new);
        boolean byProfile = place.onProfile() && !circles.allows(circle, part, place.leaf(), May.READ);
        return byProfile
                ? circles.open(circle, SpacePart.PROFILE, May.READ)
                : circles.open(circle, part, place.leaf(), May.READ);
    }

    private ResponseEntity<byte[]> small(Access access, UUID id) {
        Medium medium = media.get(access, id);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(media.small(access, medium));
    }

    private ResponseEntity<byte[]> file(Access access, UUID id, HttpHeaders asked) {
        Medium medium = media.get(access, id);
        List<HttpRange> ranges = ranges(asked, medium);
        if (ranges.size() != 1) return answer(HttpStatus.OK, medium).body(media.bytes(access, medium));
        long from;
        long to;
        try {
            from = ranges.getFirst().getRangeStart(medium.size());
            to = Math.min(ranges.getFirst().getRangeEnd(medium.size()) + 1, from + AT_ONCE);
        } catch (IllegalArgumentException beyond) {
            from = to = medium.size();
        }
        if (from >= to) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + medium.size())
                    .build();
        }
        return answer(HttpStatus.PARTIAL_CONTENT, medium)
                .header(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (to - 1) + "/" + medium.size())
                .body(media.bytes(access, medium, from, to));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Medium medium) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType(medium.type()))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .eTag(tag(medium))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + medium.fileName() + "\"");
    }

    /** Bytes never change once they are kept. */
    private static String tag(Medium medium) {
        return "\"" + medium.id() + "\"";
    }

    /** None when the whole is asked: also by who has a part of something else. */
    private static List<HttpRange> ranges(HttpHeaders asked, Medium medium) {
        String only = asked.getFirst(HttpHeaders.IF_RANGE);
        if (only != null && !only.equals(tag(medium))) return List.of();
        try {
            return asked.getRange();
        } catch (IllegalArgumentException odd) {
            return List.of();
        }
    }
}
