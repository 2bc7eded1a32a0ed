package org.herstelkring.pyramid.catalogue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.pyramid.Level;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All measures the acting person can choose from: those of the house, and those of the organisations they belong to. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Catalogue {

    private final BuiltInMeasures builtInMeasures;
    private final OwnMeasures own;
    private final Offers offers;
    private final Favourites favourites;
    private final Words words;

    Catalogue(BuiltInMeasures builtInMeasures, OwnMeasures own, Offers offers, Favourites favourites, Words words) {
        this.builtInMeasures = builtInMeasures;
        this.own = own;
        this.offers = offers;
        this.favourites = favourites;
        this.words = words;
    }

    /** A measure by its key, withdrawn or not. */
    public Optional<Measure> find(String key) {
        return builtInMeasures.find(key).or(() -> own.find(key));
    }

    /** How many measures of the house stand on a level. */
    public int countOn(Level level) {
        return (int) builtInMeasures.all().stream()
                .filter(measure -> measure.level() == level)
                .count();
    }

    /** Everything that stands on the shelf now. */
    List<Measure> all() {
        return Stream.concat(builtInMeasures.all().stream(), own.all().stream().filter(measure -> !measure.withdrawn()))
                .toList();
    }

    /** What passes the sieve: by level when nothing was asked in words, else the best first. */
    MeasureSearch.Answer sift(MeasureFilter sieve, Locale language) {
        Set<String> here = sieve.only(MeasureFilter.HERE) ? here() : Set.of();
        Set<String> starred = sieve.only(MeasureFilter.STARRED) ? favourites.keys() : Set.of();
        // What was starred stays findable among the starred ones after it was withdrawn.
        List<Measure> from = sieve.only(MeasureFilter.STARRED)
                ? Stream.concat(builtInMeasures.all().stream(), own.all().stream())
                        .toList()
                : all();
        List<Measure> passing = from.stream()
                .filter(sieve::passes)
                .filter(measure -> !sieve.only(MeasureFilter.HERE) || here.contains(measure.key()))
                .filter(measure -> !sieve.only(MeasureFilter.STARRED) || starred.contains(measure.key()))
                .toList();
        return MeasureSearch.of(passing, sieve.query(), language, this::tagged);
    }

    /** What the organisations of the acting person offer or added, by key. */
    Set<String> here() {
        Set<String> keys = offers.all().stream().map(Offer::measure).collect(Collectors.toCollection(HashSet::new));
        own.all().stream()
                .filter(measure -> !measure.withdrawn())
                .map(Measure::key)
                .forEach(keys::add);
        return keys;
    }

    /** Others that come near. */
    List<Measure> near(Measure measure, Locale language) {
        Set<String> title = Set.copyOf(Mistyping.words(measure.in(language).title()));
        return all().stream()
                .filter(other -> !other.key().equals(measure.key()))
                .sorted(Comparator.comparingDouble((Measure other) -> -likeness(measure, other, title, language)))
                .limit(4)
                .toList();
    }

    private static double likeness(Measure one, Measure other, Set<String> title, Locale language) {
        double sum = one.level() == other.level() ? 2 : 0;
        if (one.pole() == other.pole()) sum += 0.7;
        if (one.form() != null && one.form() == other.form()) sum += 3;
        if (one.company() == other.company()) sum += 0.3;
        if (one.effort() == other.effort()) sum += 0.3;
        sum += 0.5 * shared(one.forWhom(), other.forWhom()) + 0.5 * shared(one.kinds(), other.kinds());
        for (String word : Mistyping.words(
                other.in(language).title() + " " + other.in(language).text()))
            if (word.length() > 3 && title.contains(word)) sum += 1.2;
        return sum;
    }

    private static long shared(List<?> one, List<?> other) {
        return one.stream().filter(other::contains).count();
    }

    /** The words of its tags, so that one can search for "school" or "together". */
    private String tagged(Measure measure, String language) {
        Locale locale = Locale.of(language);
        Stream<Tag> tags = Stream.of(
                        measure.everywhere() ? List.<Tag>of() : measure.settings(),
                        measure.kinds(),
                        List.of(measure.company()),
                        measure.form() == null ? List.<Tag>of() : List.of(measure.form()))
                .flatMap(List::stream);
        return Stream.concat(tags.map(Tag::label), Stream.of(measure.level().label()))
                .map(key -> words.say(locale, key))
                .collect(Collectors.joining(" "));
    }
}
