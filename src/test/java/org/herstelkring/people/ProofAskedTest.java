package org.herstelkring.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;

/** What asks for fresh proof, found from the code: everything an administrator does, and what is said of it afterwards. */
class ProofAskedTest {

    private static final String FACILITATORS = "whoever leads conversations keeps the measures of an organisation too";
    private static final String MIRROR =
            "words that the mirror points at: nobody comes in, goes or sees more by them, and the same page takes them back";
    private static final String OF_THE_TRADE =
            "whoever leads conversations keeps the contact book and the texts of letters too, and both are about no case";
    private static final String ON_LETTERS =
            "what stands above letters: nobody comes in, goes or sees more by it, and the same page takes it back";
    private static final String RULES =
            "what a page says of who must agree: nobody comes in or sees more by it, and the same page takes it back";
    private static final String SHOWING = "does nothing but ask whether it is them, and comes back";
    private static final String WRITTEN = "its words wait and are offered again (GivingProofTest, NotDoneYetTest)";

    /** What somebody who administers an organisation does without showing again that it is them, and why. */
    private static final Map<String, String> WITHOUT_PROOF = Map.ofEntries(
            Map.entry("OfferController.end", FACILITATORS),
            Map.entry("OfferController.keep", FACILITATORS),
            Map.entry("OwnMeasureController.keep", FACILITATORS),
            Map.entry("OwnMeasureController.putBack", FACILITATORS),
            Map.entry("OwnMeasureController.withdraw", FACILITATORS),
            Map.entry("ContactBookController.keep", OF_THE_TRADE),
            Map.entry("ContactBookController.remove", OF_THE_TRADE),
            Map.entry("LetterTextController.away", OF_THE_TRADE),
            Map.entry("LetterTextController.keep", OF_THE_TRADE),
            Map.entry("LetterheadController.away", ON_LETTERS),
            Map.entry("LetterheadController.change", ON_LETTERS),
            Map.entry("LetterheadController.logo", ON_LETTERS),
            Map.entry("RulesController.country", RULES),
            Map.entry("RulesController.forget", RULES),
            Map.entry("RulesController.keep", RULES),
            Map.entry("WordingController.add", MIRROR),
            Map.entry("WordingController.remove", MIRROR),
            Map.entry("WordingController.shipped", MIRROR));

    /** What asks for proof and says no act: what is written there is kept and offered again, and without a word it opens anew. */
    private static final Map<String, String> WITHOUT_WORDS = Map.of(
            "EraseController.prove",
            SHOWING,
            "ExportController.prove",
            SHOWING,
            "InviteController.invite",
            WRITTEN,
            "InvitingController.invite",
            WRITTEN,
            "OrganisationController.change",
            WRITTEN,
            "PasskeyController.made",
            "a script sends it, and its page offers it only to whoever showed that it is them");

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.herstelkring");
    }

    @Test
    void whatAnAdministratorDoesAsksForProofOrSaysWhyNot() {
        Set<String> without = new TreeSet<>();
        posted().filter(method -> reaches(method, ProofAskedTest::asksForAnAdministrator))
                .filter(method -> !reaches(method, ProofAskedTest::asksForProof))
                .forEach(method -> without.add(name(method)));
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_PROOF.keySet()));
        assertThat(posted().filter(method -> reaches(method, ProofAskedTest::asksForAnAdministrator)))
                .hasSizeGreaterThan(8);
    }

    @Test
    void whatIsPressedSaysWhatItDoes() {
        Set<String> without = new TreeSet<>();
        posted().filter(method -> reaches(method, call -> asksForProof(call) && !saysWhatItDoes(call)))
                .forEach(method -> without.add(name(method)));
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_WORDS.keySet()));
        assertThat(Stream.concat(WITHOUT_PROOF.values().stream(), WITHOUT_WORDS.values().stream()))
                .allMatch(reason -> reason.length() > 20);
    }

    private static Stream<JavaMethod> posted() {
        return house.stream()
                .flatMap(one -> one.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(PostMapping.class));
    }

    /** Whether a method does this, itself or by what it calls in its own module. */
    private static boolean reaches(JavaMethod from, Predicate<JavaMethodCall> what) {
        Set<JavaMethod> seen = new LinkedHashSet<>(List.of(from));
        Deque<JavaMethod> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            JavaMethod method = left.pop();
            for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
                if (what.test(call)) return true;
                call.getTarget()
                        .resolveMember()
                        .filter(next -> beside(next.getOwner(), from.getOwner()))
                        .filter(seen::add)
                        .ifPresent(left::push);
            }
        }
        return false;
    }

    /** Of the same package: a controller and those it asks. */
    private static boolean beside(JavaClass one, JavaClass controller) {
        return one.getPackageName().equals(controller.getPackageName());
    }

    private static boolean asksForAnAdministrator(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(Organisations.class)
                && call.getName().equals("has")
                && call.getOrigin().getFieldAccesses().stream()
                        .anyMatch(use -> use.getTargetOwner().isEquivalentTo(OrganisationRole.class)
                                && use.getName().equals("ADMIN"));
    }

    private static boolean asksForProof(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(FreshProof.class)
                && call.getName().startsWith("require");
    }

    private static boolean saysWhatItDoes(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Act.class))
                || call.getName().equals("requireForPageThatKeeps");
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
