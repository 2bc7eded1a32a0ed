package org.herstelkring.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import org.herstelkring.shared.words.Isolated;
import org.herstelkring.shared.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IsolatingOutputTest {

    private static final String NAME = "محمد العلي";

    @Test
    void aNameFromRightToLeftStandsInADirectionOfItsOwn() {
        assertThat(written("<p>", "p", null, NAME)).isEqualTo("<p><bdi dir=\"rtl\">" + NAME + "</bdi>");
        assertThat(written("<p>", "p", null, "Bram & 3")).isEqualTo("<p>Bram &amp; 3");
        assertThat(written("<p>", "p", null, "<b>" + NAME))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aSentenceIsNotTurnedByTheNameItBeginsWith() {
        assertThat(written("<p>", "p", null, NAME + " heeft getekend en Lotte ook"))
                .startsWith("<p><bdi dir=\"ltr\">");
        assertThat(written("<p>", "p", null, "Dag\n" + NAME + "\nLotte"))
                .isEqualTo("<p>Dag\n<bdi dir=\"rtl\">" + NAME + "</bdi>\nLotte");
    }

    @Test
    void whatTakesTheDirectionOfItsTextDoesSoAsBefore() {
        assertThat(written("<p dir=\"auto\">", "p", null, NAME)).isEqualTo("<p dir=\"auto\">" + NAME);
        assertThat(written("<p dir=\"auto\">", "p", null, NAME + " heeft getekend en Lotte ook"))
                .contains("<bdi dir=\"ltr\">");
        assertThat(written("<p dir=\"auto\">Van ", "p", null, NAME)).contains("<bdi dir=\"rtl\">");
    }

    @Test
    void whereNoTagMayStandMarksOfDirectionDo() {
        assertThat(written("<option>", "option", null, NAME)).isEqualTo("<option>\u2067" + NAME + "\u2069");
        assertThat(written("<textarea>", "textarea", null, NAME)).isEqualTo("<textarea>" + NAME);
        assertThat(written("<input value=\"", "input", "value", NAME)).isEqualTo("<input value=\"" + NAME);
    }

    @Test
    void aMarkThatEndsOrOverridesReachesNoFurtherThanItsText() {
        assertThat(Isolated.of("\u2069\u202e\u05d0 zwart")).isEqualTo("\u2066\u05d0 zwart\u2069");
        assertThat(Isolated.of("\u2067\u05d0")).isEqualTo("\u2067\u05d0\u2069");
        String names = Isolated.list(List.of("\u05d0", "Bram"));
        assertThat(Isolated.of(names)).as("names within keep their own").contains("\u2067\u05d0\u2069, Bram");
    }

    @Test
    void whatIsFilledInInASentenceIsIsolatedInMailToo() {
        var words = new Words(true);
        assertThat(words.say(Words.DUTCH, "cases.plan.role.supports", NAME))
                .isEqualTo("steunt \u2067" + NAME + "\u2069");
        assertThat(words.say(Words.DUTCH, "cases.plan.role.supports", "Lotte")).isEqualTo("steunt Lotte");
        assertThat(Isolated.list(java.util.List.of("Lotte", NAME))).isEqualTo("Lotte, \u2067" + NAME + "\u2069");
    }

    private static String written(String before, String tag, @Nullable String attribute, String text) {
        var plain = new StringOutput();
        var output = new IsolatingOutput(plain);
        output.writeContent(before);
        output.setContext(tag, attribute);
        output.writeUserContent(text);
        return plain.toString();
    }
}
