package org.herstelkring.cases.paper;

import java.util.List;
import java.util.Locale;
import org.herstelkring.cases.paper.PlanDocument.Arrangement;
import org.herstelkring.cases.paper.PlanDocument.Commitment;
import org.herstelkring.cases.paper.PlanDocument.LastWord;
import org.herstelkring.cases.paper.PlanDocument.Person;
import org.herstelkring.cases.paper.PlanDocument.Signature;
import org.herstelkring.cases.paper.PlanDocument.Told;
import org.herstelkring.shared.words.Isolated;

/** Names of people as they write them themselves, one at least for every script that can be set. */
public final class EveryScript {

    public static final List<String> NAMES = List.of(
            // As they came in from people.
            "王小明",
            "क्षितिज श्रेष्ठ",
            "Mạ̀ry-Ẹ̀bùn Ọláńrewájú",
            "محمد العلي بن 3",
            "ⴰⵎⴰⵣⵉⵖ Idrissi 😀",
            // Latin, Greek, Cyrillic
            "Nguyễn Thị Ngọc Ánh",
            "Łucja Żółkiewska",
            "Şükrü Iğdır",
            "Ελένη Παπαδοπούλου",
            "Олександра Шевченко",
            "Ђорђе Љубичић",
            // Written from right to left
            "پریسا گیلانی",
            "ٹیپو سلطان",
            "ڕۆژین کوردستانی",
            "مُحَمَّد",
            "می\u200cخواهم",
            "שָׁלוֹם כהן",
            "ܐܦܪܝܡ ܣܘܪܝܝܐ",
            "𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪",
            "ߒߞߏ ߞߊ߲ߕߍ߫",
            "އަހުމަދު",
            // Africa and the Caucasus
            "ሰላም ገብረማርያም",
            "გიორგი ბერიძე",
            "Անահիտ Պետրոսյան",
            // South Asia
            "রহিম চৌধুরী",
            "ਹਰਪ੍ਰੀਤ ਸਿੰਘ",
            "કૃષ્ણા પટેલ",
            "ସୁଶ୍ରୀ ଦାସ",
            "கார்த்திக் ஸ்ரீ",
            "శ్రీనివాస్ రావు",
            "ಕೃಷ್ಣ ರಾವ್",
            "ശ്രീജിത്ത് നായർ",
            "ශ්‍රී ලංකා ප්‍රියන්ත",
            "བསྟན་འཛིན་རྒྱ་མཚོ",
            // South-East and East Asia
            "สมชาย น้ำใจ",
            "ສົມພອນ ວົງສ໌",
            "សុខា ស្រីមុំ",
            "အောင်ဆန်းစုကြည်",
            "山田 はなこ",
            "サクラ ラーメン",
            "김민준",
            "👩🏽‍🚒 ❤️ ✓ → ≥");

    private EveryScript() {}

    /** A plan in which the name stands wherever a plan has room for one, always between other words. */
    static PlanDocument plan(String name) {
        var one = PaperCast.plan(Locale.of("nl"));
        return new PlanDocument(
                one.language(),
                name,
                one.reference(),
                one.conversation(),
                one.heldOn(),
                one.place(),
                one.version(),
                one.madeAt(),
                name + " tekent en 3 anderen ook.\n\nDan zegt " + name + " (en dat is genoeg): tot morgen.",
                List.of(new Person(name, "steunt " + Isolated.of(name))),
                List.of(new Commitment(
                        "Samen met " + name + " naar de zee", name, name, "in mei", "hoe", name, null, List.of())),
                List.of(new Arrangement(
                        "Elkaar tegenkomen",
                        "Bram groet " + name + " in de gang.",
                        Isolated.of(name),
                        "bij " + name + " thuis",
                        "een groet van " + name,
                        "in mei",
                        "in juni",
                        name)),
                List.of(new Told(name, "mail van " + Isolated.of(name), "Er is een plan met " + name, List.of(1))),
                List.of(new LastWord(name, "Dag " + name + ", tot dan.")),
                List.of(Signature.open(name, "steunt " + Isolated.of(name))));
    }

    static PlanDocument planOfAll() {
        var one = plan(NAMES.getFirst());
        return new PlanDocument(
                one.language(),
                "De Linde",
                one.reference(),
                one.conversation(),
                one.heldOn(),
                one.place(),
                one.version(),
                one.madeAt(),
                String.join(
                        "\n\n",
                        NAMES.stream()
                                .map(name -> "Dan zegt " + name + " (7): tot morgen.")
                                .toList()),
                NAMES.stream()
                        .map(name -> new Person(name, "steunt " + Isolated.of(name)))
                        .toList(),
                List.of(),
                NAMES.stream()
                        .map(name -> new Arrangement("", name, name, "", "", "", "", ""))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }
}
