package org.herstelkring.cases.preparation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.CaseFiles;
import org.herstelkring.cases.CaseLabels;
import org.herstelkring.cases.CasePart;
import org.herstelkring.cases.Facilitators;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.cases.Participants;
import org.herstelkring.cases.preparation.PreparationPage.Prompt;
import org.herstelkring.cases.script.Script;
import org.herstelkring.cases.talk.Talk;
import org.herstelkring.cases.talk.Talks;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Circles;
import org.herstelkring.circle.May;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Together;
import org.herstelkring.shared.page.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page about one preparation shows. */
@Component
class PreparationPages {

    private final Together together;
    private final Circles circles;
    private final CaseFiles files;
    private final Participants participants;
    private final Facilitators facilitators;
    private final Preparations preparations;
    private final PreparationNotes notes;
    private final Talks talks;
    private final CaseLabels labels;
    private final LocalClock clock;

    PreparationPages(
            Together together,
            Circles circles,
            CaseFiles files,
            Participants participants,
            Facilitators facilitators,
            Preparations preparations,
            PreparationNotes notes,
            Talks talks,
            CaseLabels labels,
            LocalClock clock) {
        this.together = together;
        this.circles = circles;
        this.files = files;
        this.participants = participants;
        this.facilitators = facilitators;
        this.preparations = preparations;
        this.notes = notes;
        this.talks = talks;
        this.labels = labels;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    PreparationPage of(UUID circle, UUID participant, Access access) {
        return of(circle, participant, null, null, null, access);
    }

    /** The page of one topic; {@link NotHere} when they are not prepared on it. */
    PreparationPage topic(UUID circle, UUID participant, String topic, @Nullable Form typed, Access access) {
        PreparationPage whole = of(circle, participant, typed, null, null, access);
        if (!whole.topics().contains(topic)) throw new NotHere();
        return whole.on(topic);
    }

    /** @param typed what comes back because something in it is not right; the same for the two small forms beside it */
    PreparationPage of(
            UUID circle,
            UUID participant,
            @Nullable Form typed,
            @Nullable Form typedNote,
            @Nullable Form bring,
            Access access) {
        Access road = circles.open(circle, CasePart.ROAD, May.READ);
        Access people = circles.open(circle, CasePart.PEOPLE, May.READ);
        together.ask(
                files.asked(road),
                participants.asked(people),
                preparations.asked(access, participant),
                talks.asked(access));
        CaseFile file = files.get(road);
        List<Participant> all = participants.of(people);
        Participant person =
                participants.get(circles.open(circle, CasePart.PEOPLE, participant, May.READ), participant);
        Preparation stands = preparations.get(access, participant);
        PreparationNote note = notes.get(circles.open(circle, CasePart.NOTES, May.READ), participant);
        Map<String, String> fields = PreparationAnswers.fields(stands);
        return new PreparationPage(
                file,
                person,
                all.stream().filter(p -> person.standsBeside(p.id())).toList(),
                one(all, person.guardian()),
                labels.of(file.organisation()),
                typed == null ? Form.of(fields) : typed,
                stands,
                PreparationAnswers.digest(fields),
                prompts(
                        Script.load(file.script()),
                        person.roles(),
                        typed == null ? stands.ticks() : Set.copyOf(typed.values("ticks"))),
                note,
                typedNote == null ? Form.of(Map.of("words", note.words())) : typedNote,
                bring == null ? Form.empty() : bring,
                facilitators.names(access),
                all.stream().filter(p -> p.standsBeside(participant)).toList(),
                all.stream().filter(p -> !p.id().equals(participant)).toList(),
                Ids.next(),
                today().toString(),
                Topics.of(Script.load(file.script()), person.roles(), person.minor()),
                null,
                talks.of(access).stream().filter(Talk::open).toList());
    }

    static Map<String, List<Prompt>> prompts(Script script, Set<ParticipantRole> roles, Set<String> ticks) {
        Map<String, Map<String, Prompt>> byTopic = new LinkedHashMap<>();
        for (ParticipantRole role : roles)
            for (Script.Topic topic : script.preparation(role))
                for (String words : topic.prompts()) {
                    String key = topic.key() + words.substring(words.lastIndexOf('.'));
                    byTopic.computeIfAbsent(topic.key(), _ -> new LinkedHashMap<>())
                            .put(key, new Prompt(key, words, ticks.contains(key)));
                }
        Map<String, List<Prompt>> prompts = new LinkedHashMap<>();
        byTopic.forEach((topic, some) ->
                prompts.put(topic, new ArrayList<>(requireNonNull(some).values())));
        return prompts;
    }

    private static @Nullable Participant one(List<Participant> all, @Nullable UUID id) {
        return all.stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }
}
