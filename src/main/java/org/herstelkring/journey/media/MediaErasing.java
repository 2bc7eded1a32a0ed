package org.herstelkring.journey.media;

import java.util.List;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.journey.SpacePart;
import org.herstelkring.journey.erasing.PartErasing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pictures, drawings and recordings hang on their leaf and go with it; they are counted before. */
@Component
class MediaErasing implements PartErasing {

    private final Media media;

    MediaErasing(Media media) {
        this.media = media;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<Going> going(SpaceAccess own, @Nullable SpacePart part) {
        return List.of(new Going("journey.erasing.media", media.count(own, part)));
    }
}
