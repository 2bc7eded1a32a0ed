package org.herstelkring.journey.story;

import org.herstelkring.journey.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * One chapter or moment, to read.
 *
 * @param before the one before it in the story
 * @param after the one after it
 */
public record ChapterPage(
        StoryPage.Entry entry,
        @Nullable Leaf before,
        @Nullable Leaf after) {

    public Leaf leaf() {
        return entry.leaf();
    }
}
