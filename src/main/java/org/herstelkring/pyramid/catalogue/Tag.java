package org.herstelkring.pyramid.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.herstelkring.shared.Coded;

/** One thing that can be said of a measure; people filter by it. */
public sealed interface Tag extends Coded
        permits Tag.ForWhom, Tag.Setting, Tag.Kind, Tag.Effort, Tag.Company, Tag.BasicForm {

    String name();

    /** As it stands in files, addresses and tables. */
    @Override
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Message key. */
    default String label() {
        return "pyramid.catalogue.measure." + getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + code();
    }

    static <T extends Tag> Optional<T> find(T[] all, String code) {
        return Arrays.stream(all).filter(tag -> tag.code().equals(code)).findFirst();
    }

    /** Those that exist, in their own order; a word that is none is left out. */
    static <T extends Tag> List<T> those(T[] all, List<String> codes) {
        return Arrays.stream(all).filter(tag -> codes.contains(tag.code())).toList();
    }

    enum ForWhom implements Tag {
        HARMED,
        RESPONSIBLE,
        /** The harmed and the responsible person, each or together. */
        BOTH,
        SURROUNDINGS,
        /** Whoever works on their own recovery. */
        OWNER
    }

    enum Setting implements Tag {
        SCHOOL,
        YOUTH_CARE,
        PRISON,
        PSYCHIATRY,
        ADDICTION_CARE,
        NEIGHBOURHOOD
    }

    /** The kinds of harm and of freedom (source P). */
    enum Kind implements Tag {
        MATERIAL,
        EMOTIONAL,
        EXISTENTIAL
    }

    enum Effort implements Tag {
        SMALL,
        SOME,
        MUCH
    }

    enum Company implements Tag {
        ALONE,
        TOGETHER
    }

    /** The ten basic forms in which people live together (W. Ter Horst, named in source P); for level 1. */
    enum BasicForm implements Tag {
        EATING,
        DRINKING,
        CARING,
        PLAYING,
        CELEBRATING,
        TOUCHING,
        GOING_OUT,
        WORKING,
        LEARNING,
        TALKING
    }
}
