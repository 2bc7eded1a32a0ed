package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A form that leads to a page with both texts shows everything it asks there: what is not shown is sent along unseen, and
 * writes over what somebody else chose. The forms are found in Spring's mappings, and what each shows in the code that its
 * handler reaches.
 */
@ApplicationTest
class MergeFieldsTest {

    private static final String ALL = "each field its kind states: StaleLeafTest";
    private static final String WAY = "where its sender goes on";
    private static final String MAKES = "a proposal that becomes a step makes one: nothing stands";

    /** What a form sends and its merge page does not show, and why. */
    private static final Map<String, String> ELSEWHERE = new LinkedHashMap<>();

    static {
        ELSEWHERE.put("AnswerForm.typed", ALL);
        ELSEWHERE.put("CommitmentForm.typed", "the part and the amount of each: SharedCommitmentTest");
        ELSEWHERE.put("CompanionForm.typed", ALL);
        ELSEWHERE.put("LeafForm.typed", ALL);
        ELSEWHERE.put("LeafForm.parent", "under what it hangs: no page asks it of what stands");
        ELSEWHERE.put("LeafForm.then", WAY);
        ELSEWHERE.put("ProposalForm.typed", "each field its kind states: ProposalMergeTest");
        ELSEWHERE.put("ProposalForm.kind", "said by what stands, whatever was sent");
        ELSEWHERE.put("ProposalForm.part", "said by what stands, whatever was sent");
        ELSEWHERE.put("ProposalForm.leaf", "said by what stands, whatever was sent");
        ELSEWHERE.put("StepChange.what", MAKES);
        ELSEWHERE.put("StepChange.level", MAKES);
        ELSEWHERE.put("StepChange.pole", MAKES);
        ELSEWHERE.put("WordsBack.answer", "said once, to whoever proposed it");
        ELSEWHERE.put("GoalChoice.goalTitle", "the name of the goal that is chosen there");
        ELSEWHERE.put("MarkForm.on", "the day of this mark alone");
        ELSEWHERE.put("MarkForm.whole", "what this mark alone says of a step that comes round");
        ELSEWHERE.put("MarkForm.from", WAY);
        ELSEWHERE.put("OwnMeasureForm.typed", "each text and tag: OwnMeasureMergeTest");
        ELSEWHERE.put("AgreementForm.how", "by which way this answer came");
        ELSEWHERE.put("PreparationForm", "each field that was sent: PreparationMergeTest");
        ELSEWHERE.put("ReportForm.shown", "who may read these words of one's own");
        ELSEWHERE.put("CommitmentController.add.back", WAY);
        ELSEWHERE.put("CommitmentController.change.back", WAY);
        ELSEWHERE.put("PeopleController.add.then", WAY);
        ELSEWHERE.put("CommitmentController.change.then", WAY);
        ELSEWHERE.put("PreparationController.save.then", WAY);
        ELSEWHERE.put("QuartetController.answer.road", WAY);
        ELSEWHERE.put("MeasureStepController.keep.fresh", "the id of a goal that is new");
        ELSEWHERE.put("OfferController.keep.organisation", "whose it is");
        ELSEWHERE.put("OwnMeasureController.keep.organisation", "whose it is");
        for (String which : List.of("script", "kind", "language", "formal"))
            ELSEWHERE.put("LetterTextForm." + which, "which of the texts it is");
        ELSEWHERE.put("StepController.mark.mark", "the id of this mark");
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyFieldOfAFormStandsOnItsMergePage() {
        var code = new MergeCode();
        List<String> missing = new ArrayList<>();
        Set<String> led = new TreeSet<>();
        Set<String> stated = new TreeSet<>(ELSEWHERE.keySet());
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) return;
            Map<String, String> asked = asked(handler);
            if (!code.leads(handler.getMethod())) return;
            led.add(handler.getShortLogMessage());
            Set<String> shown = code.shown(handler.getMethod());
            asked.forEach((field, where) -> {
                if (shown.contains(field)) return;
                String form = where.substring(0, where.indexOf('.'));
                stated.removeAll(List.of(where, form));
                if (!ELSEWHERE.containsKey(where) && !ELSEWHERE.containsKey(form))
                    missing.add(where + " of " + handler.getShortLogMessage());
            });
        });
        assertThat(missing).as("of " + led).isEmpty();
        assertThat(stated).as("stated, and shown or gone").isEmpty();
        assertThat(led).hasSizeGreaterThan(20);
    }

    /** What a form sends, and where that is asked; not what it is about. */
    private static Map<String, String> asked(HandlerMethod handler) {
        Map<String, String> asked = new TreeMap<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            String name = parameter.getParameterName();
            if (parameter.hasParameterAnnotation(RequestParam.class))
                asked.put(
                        name,
                        handler.getBeanType().getSimpleName() + "."
                                + handler.getMethod().getName() + "." + name);
            else if (parameter.hasParameterAnnotation(ModelAttribute.class) || isVersioned(type))
                Arrays.stream(type.getRecordComponents()).forEach(one -> put(asked, type, one));
        }
        asked.keySet().removeAll(List.of("id", "version"));
        return asked;
    }

    private static boolean isVersioned(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(one -> one.getName().equals("version"));
    }

    private static void put(Map<String, String> asked, Class<?> form, RecordComponent one) {
        asked.put(one.getName(), form.getSimpleName() + "." + one.getName());
    }
}
