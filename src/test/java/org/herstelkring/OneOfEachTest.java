package org.herstelkring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.herstelkring.shared.BackgroundWork;
import org.herstelkring.shared.Json;
import org.herstelkring.shared.LocalClock;
import org.herstelkring.shared.Secrets;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.page.TypedFields;
import org.herstelkring.shared.words.Spoken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What there is one of stays one: a second way of doing it fails here, and the message tells where the first one is. */
class OneOfEachTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.herstelkring");
    }

    /** The demo's people are not in the house: they fill in its forms from outside. */
    @Test
    void theDayAndTheHourComeFromTheClockOnTheWall() {
        noClasses()
                .that()
                .haveNameNotMatching("org.herstelkring.demo.Visitor")
                .should()
                .callMethodWhere(any(
                        "now",
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        ZonedDateTime.class,
                        OffsetDateTime.class))
                .because("what day it is depends on where the people are: ask " + LocalClock.class.getSimpleName())
                .check(house);
    }

    @Test
    void workIsDoneOnThreadsOfThePlatform() {
        noClasses()
                .should()
                .callMethodWhere(any("ofVirtual", Thread.class))
                .orShould()
                .callMethodWhere(any("startVirtualThread", Thread.class))
                .orShould()
                .callMethodWhere(any("newVirtualThreadPerTaskExecutor", Executors.class))
                .because("a virtual thread that waits for a class holds what carries it (ADR 12): ask "
                        + BackgroundWork.class.getSimpleName())
                .check(house);
    }

    @Test
    void whatNobodyMayGuessIsMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Secrets.class.getName())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SecureRandom.class)
                .because("random bytes, tokens and codes come from Secrets")
                .check(house);
    }

    /** What others signed may be digested in another way than ours. */
    @Test
    void digestsAreMadeInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Sha256.class.getName())
                .and()
                .haveNameNotMatching("org.herstelkring.cases.paper.SealCheck")
                .should()
                .callMethodWhere(any("getInstance", MessageDigest.class))
                .because("digests come from Sha256")
                .check(house);
    }

    @Test
    void textIsSealedByTink() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Cipher.class)
                .because("sealing by hand goes wrong: circle.Texts, people.house.HouseSeal and TokenSeal do it")
                .check(house);
    }

    /** Passkeys have a mapper of their library, and what comes in from elsewhere is read by a careful one. */
    @Test
    void recordsAreWrittenDownInOneWay() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Json.class.getName())
                .and()
                .haveNameNotMatching("org.herstelkring.people.passkey.PasskeyController")
                .and()
                .haveNameNotMatching("org.herstelkring.journey.portability.Contents(\\$.*)?")
                .should()
                .callMethodWhere(any("builder", JsonMapper.class).or(any("shared", JsonMapper.class)))
                .orShould()
                .callConstructor(JsonMapper.class)
                .orShould()
                .callConstructor(ObjectMapper.class)
                .because("what is kept is written by Json.KEPT")
                .check(house);
    }

    @Test
    void dataThatComesWithTheHouseIsReadInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching("org.herstelkring.shared.DataFile(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yaml..")
                .because("DataFile binds YAML to records and tells what is wrong where")
                .check(house);
    }

    /** Fields and files have a form of their own; the mail of erasing does not know its language when it is written. */
    @Test
    void daysAndAmountsAreSaidInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Spoken.class.getName())
                .and()
                .haveNameNotMatching("org.herstelkring.shared.page.FieldText")
                .and()
                .haveNameNotMatching("org.herstelkring.shared.paper.Dossier")
                .and()
                .haveNameNotMatching("org.herstelkring.journey.erasing.EraseController")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DateTimeFormatter.class, NumberFormat.class)
                .because("days, hours and amounts are said by words.Spoken")
                .check(house);
    }

    @Test
    void mailAddressesAreReadInOnePlace() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.net.IDN.class, jakarta.validation.constraints.Email.class)
                .because("what can be sent to is said by page.MailAddress")
                .check(house);
    }

    /** A screen is read today; what is kept is read years later. */
    @Test
    void onlyAScreenLeavesTheYearOut() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Spoken.class.getName())
                .and()
                .haveNameNotMatching("org.herstelkring.shared.page.Screen")
                .should()
                .callMethod(Spoken.class, "date", LocalDate.class)
                .orShould()
                .callMethod(Spoken.class, "date", Instant.class)
                .orShould()
                .callMethod(Spoken.class, "dateTime", Instant.class)
                .because("mail, paper and files are kept")
                .check(house);
    }

    @Test
    void whatIsMadeToBePrintedSaysTheYear() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates
                            .filter(path -> path.toString().matches(".*/(card|sheet|sheets|letters|note)\\.jte")
                                    || path.toString().contains("/paper/"))
                            .filter(path -> read(path).matches("(?s).*\\bs\\.date(Time)?\\(.*")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A hint ends its word with an ellipsis, the mirror quotes five words, and the demo talks to a terminal. */
    @Test
    void textIsShortenedInOnePlace() throws IOException {
        var handwritten = Pattern.compile("offsetByCodePoints|substring\\(0, Math\\.min|\"[^\"]{0,2}…\"");
        var elsewhere = Set.of("Shortened.java", "WordList.java", "Mirror.java", "DemoWorld.java");
        assertThat(lines(handwritten, elsewhere))
                .as("text is cut by words.Shortened")
                .isEmpty();
    }

    /** What has blanks of its own because nobody typed it in a field, or because it was cut out of what was typed. */
    private static final Map<String, String> BLANKS = Map.ofEntries(
            Map.entry("TypedText.java", "takes them off"),
            Map.entry("SeedController.java", "the first line of a text"),
            Map.entry("Shortened.java", "the first line of a text, and what is left where it was cut"),
            Map.entry("Contact.java", "the lines of an address"),
            Map.entry("PlanSheet.java", "the paragraphs of a text"),
            Map.entry("LeafField.java", "the parts of a line"),
            Map.entry("Leaf.java", "may have come in with a file"),
            Map.entry("RoleController.java", "may have come in with a file"),
            Map.entry("Book.java", "may have come in with a file"),
            Map.entry("LeavesInBook.java", "may have come in with a file"),
            Map.entry("ImportParser.java", "comes in with a file"),
            Map.entry("TextBlock.java", "words of the house and of people, cut into lines"),
            Map.entry("MailRenderer.java", "the paragraphs of a text"),
            Map.entry("MailTransport.java", "a setting"),
            Map.entry("PlanSeal.java", "a setting"),
            Map.entry("Coding.java", "a header"),
            Map.entry("InstanceAddress.java", "a setting"),
            Map.entry("Postgres.java", "a setting"),
            Map.entry("DataFolder.java", "a file of the house"),
            Map.entry("Cluster.java", "a file of PostgreSQL"));

    @Test
    void whatWasTypedIsReadInOnePlace() throws IOException {
        assertThat(lines(Pattern.compile("\"\\\\r|d\\{1,15}"), Set.of("TypedText.java")))
                .as("line ends and versions are read by TypedText")
                .isEmpty();
        var blanks = Pattern.compile("\\.(strip|trim)\\(\\)|::(strip|trim)|\\.stripTrailing\\(\\)");
        assertThat(lines(blanks, BLANKS.keySet()))
                .as("a field comes without blanks around it: TypedTextFilter takes them off")
                .isEmpty();
        List<String> taken = lines(blanks, Set.of());
        assertThat(BLANKS.keySet())
                .as("takes no blanks off any more")
                .allMatch(file -> taken.stream().anyMatch(line -> line.contains("/" + file + ": ")));
    }

    /**
     * A form is a record with its constraints, which Spring fills in: {@link TypedFields} where a kind names its fields. The
     * filters of the catalogue stand in an address and refuse nothing, and the mirror looks at the text of any form.
     */
    @Test
    void aFormIsARecordWithItsConstraints() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(MapBindingResult.class)
                .because("what is wrong stands in the constraints of a record")
                .check(house);
        noClasses()
                .that()
                .haveNameNotMatching("org.herstelkring.pyramid.catalogue.Measure(Controller|Filter)")
                .and()
                .haveNameNotMatching("org.herstelkring.people.wording.MirrorOnWords")
                .and()
                .haveNameNotMatching("org.herstelkring.shared.upload.ScannedForms.*")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(MultiValueMap.class)
                .because("a form is a record (its files are looked into before it is one)")
                .check(house);
        noMethods()
                .that()
                .areAnnotatedWith(PostMapping.class)
                .should(haveARawParameter(Map.class))
                .because("a form is a record")
                .check(house);
    }

    /** The page with both texts reads a day that it wrote itself. */
    @Test
    void aDayIsReadInOnePlace() {
        noClasses()
                .that()
                .haveNameNotMatching("org.herstelkring.shared.page.MergePage")
                .should()
                .callMethodWhere(any("parse", LocalDate.class))
                .because("TypedText reads days, and Days gives them to forms and addresses")
                .check(house);
    }

    /** An address is too long in the same words as when it is odd, and what a passkey signs is no form. */
    @Test
    void noFormCountsByHand() throws IOException {
        assertThat(lines(
                        Pattern.compile("length\\(\\) >|too-long"),
                        Set.of("InviteForm.java", "PasskeyController.java")))
                .filteredOn(line -> line.matches(".*(Forms?|Controller)\\.java: .*"))
                .as("how much a field takes is said by @Size, or by FieldRules for fields that a kind names")
                .isEmpty();
    }

    private static ArchCondition<JavaMethod> haveARawParameter(Class<?> type) {
        return new ArchCondition<>("have a parameter of " + type.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean has = method.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(type));
                events.add(new SimpleConditionEvent(method, has, method.getFullName()));
            }
        };
    }

    private static List<String> lines(Pattern wrong, Set<String> elsewhere) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (elsewhere.contains(file.getFileName().toString())) continue;
                    for (String line : Files.readAllLines(file))
                        if (wrong.matcher(line).find()) found.add(file + ": " + line.strip());
                }
            }
        }
        return found;
    }

    private static DescribedPredicate<JavaMethodCall> any(String method, Class<?>... of) {
        var names = Set.copyOf(Arrays.stream(of).map(Class::getName).toList());
        return DescribedPredicate.describe(
                "are " + method + " of " + names,
                call -> call.getName().equals(method)
                        && names.contains(call.getTargetOwner().getName()));
    }
}
