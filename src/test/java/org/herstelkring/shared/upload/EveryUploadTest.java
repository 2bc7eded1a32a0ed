package org.herstelkring.shared.upload;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.herstelkring.cases.CaseCast;
import org.herstelkring.cases.signature.SignedCast;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.cast.Heard;
import org.herstelkring.journey.LeafKind;
import org.herstelkring.journey.SpaceCast;
import org.herstelkring.journey.media.Samples;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.SecurityLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every place where somebody brings in a file, found by itself: what the virus scanner finds in one is refused where it was
 * chosen, what was typed stays, nothing is kept, and nothing goes round it.
 */
@ApplicationTest
class EveryUploadTest {

    private static final String MEDIA = "/space/{part}/{leaf}/media/{kind}";
    private static final String SCAN = "/cases/{circle}/plan/signing/{participant}/paper";
    private static final String BRING = "/space/bring-in/file";
    private static final String VERIFY = "/verify";
    private static final String LOGO = "/organisation/letterhead/logo";
    private static final String TYPED = "Wat ik erbij schreef";

    /** Reads a file while it arrives, and has every file in it looked into. */
    private static final String STREAMED = "org.herstelkring.journey.portability.ImportUpload$Door";

    /** Where bytes come in as letters: a drawing of a pad is drawn anew, the others are tokens and keys. */
    private static final Set<String> LETTERS = Set.of("DrawnSignature");

    private static ClamDaemon daemon;

    @LocalServerPort
    private int port;

    @Autowired
    private Scanner scanner;

    @Autowired
    private OrganisationBootstrap organisations;

    @Autowired
    private SpaceCast spaces;

    @Autowired
    private SignedCast plans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private ServletContext servlets;

    private Heard heard;

    @BeforeAll
    static void begin() throws Exception {
        daemon = new ClamDaemon();
    }

    @AfterAll
    static void end() throws IOException {
        daemon.close();
    }

    @BeforeEach
    void connect() {
        scanner.connect(daemon.socket(), Duration.ofSeconds(2), Duration.ofSeconds(10));
        heard = Heard.of(SecurityLog.class);
    }

    @AfterEach
    void disconnect() {
        scanner.connect("", Duration.ofSeconds(2), Duration.ofSeconds(2));
        heard.close();
    }

    /** Somebody who is where they can bring in a file. @param kept how many things stand there, as they see it */
    private record Door(Caller who, String path, String field, byte[] file, List<String> typed, Count kept) {

        HttpResponse<String> send(byte[] bytes) {
            return who.upload(path, who.get("/test/token").body(), field, bytes, typed.toArray(String[]::new));
        }

        byte[] harmful() {
            byte[] all = Arrays.copyOf(file, file.length + ClamDaemon.MARKER.length);
            System.arraycopy(ClamDaemon.MARKER, 0, all, file.length, ClamDaemon.MARKER.length);
            return path.equals(BRING) ? zip(ClamDaemon.MARKER) : all;
        }
    }

    private interface Count {
        int now();
    }

    private Map<String, Door> doors() {
        Map<String, Door> doors = new LinkedHashMap<>();
        SpaceCast.Cast cast = spaces.cast();
        UUID chapter = spaces.leaf(cast.sam(), LeafKind.CHAPTER, "moment", Map.of("title", "Bij de zee"));
        for (var kind : Map.of("photo", Samples.photoWithPlace(), "sound", Samples.wav(1))
                .entrySet())
            doors.put(
                    MEDIA + " " + kind.getKey(),
                    new Door(
                            Caller.signedIn(port, cast.sam()),
                            "/space/story/" + chapter + "/media/" + kind.getKey(),
                            "file",
                            kind.getValue(),
                            List.of("id", Ids.next().toString(), "alt", TYPED, "transcript", TYPED),
                            () -> rows(cast.sam(), "journey.media", cast.space())));
        UUID mo = spaces.account("Mo", cast.tag());
        UUID empty = spaces.begin(mo);
        doors.put(
                BRING,
                new Door(
                        Caller.signedIn(port, mo),
                        BRING,
                        "file",
                        zip(),
                        List.of(),
                        () -> rows(mo, "journey.parcel", empty)));
        CaseCast.Cast signed = plans.open();
        UUID bram = signed.bram().id();
        doors.put(
                SCAN,
                new Door(
                        Caller.signedIn(port, signed.ellen()),
                        signed.path("/plan/signing/" + bram + "/paper"),
                        "scan",
                        Samples.photoWithPlace(),
                        List.of("plan", plans.plan(signed).id().toString(), "guardian", TYPED),
                        () -> scans(signed)));
        doors.put(
                VERIFY,
                new Door(
                        Caller.stranger(port),
                        VERIFY,
                        "plan",
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                        List.of(),
                        () -> 0));
        organisations.member(signed.organisation(), signed.omar(), OrganisationRole.ADMIN);
        doors.put(
                LOGO,
                new Door(
                        Caller.signedIn(port, signed.omar()),
                        LOGO,
                        "logo",
                        Samples.photoWithPlace(),
                        List.of(),
                        () -> logos(signed)));
        return doors;
    }

    @Test
    void everyPlaceThatTakesAFileIsOneOfThese() throws IOException {
        assertThat(taking())
                .as("what takes a file")
                .containsExactlyInAnyOrder(MEDIA, SCAN, VERIFY, BRING, LOGO)
                .isEqualTo(doors().keySet().stream()
                        .map(name -> name.split(" ")[0])
                        .collect(Collectors.toCollection(TreeSet::new)));
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            assertThat(templates
                            .filter(Files::isRegularFile)
                            .filter(path -> read(path).contains("multipart/form-data")))
                    .as("forms that send one")
                    .hasSize(5);
        }
    }

    @Test
    void whatTheScannerFindsIsRefusedWhereItWasChosen() {
        doors().forEach((name, door) -> {
            heard.forget();
            int before = door.kept().now();
            refused(name, door, door.send(door.harmful()), "vond de virusscanner iets dat kwaad kan");
            assertThat(door.kept().now()).as(name).isEqualTo(before);
            assertThat(heard.lines().stream()
                            .filter(line -> value(line, "event.action").equals("bring-file")))
                    .as(name)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(value(line, "event.outcome")).isEqualTo("failure");
                        assertThat(value(line, "rule.name")).isEqualTo(ClamDaemon.RULE);
                        if (!name.equals(BRING))
                            assertThat(value(line, "url.path")).isEqualTo(name.split(" ")[0]);
                    });
        });
    }

    @Test
    void whatHoldsNothingIsTaken() {
        doors().forEach((name, door) -> {
            int before = door.kept().now();
            HttpResponse<String> answer = door.send(door.file());
            assertThat(answer.statusCode()).as(name).isEqualTo(name.equals(VERIFY) ? 200 : 303);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("unfit");
            if (!name.equals(VERIFY)) assertThat(door.kept().now()).as(name).isGreaterThan(before);
        });
    }

    @Test
    void aScannerThatDoesNotAnswerLetsNothingThrough() {
        scanner.connect("/nowhere/clamd.sock", Duration.ofSeconds(2), Duration.ofSeconds(2));
        doors().forEach((name, door) -> {
            int before = door.kept().now();
            refused(name, door, door.send(door.file()), "nu niet nakijken op virussen. Probeer het straks nog eens");
            assertThat(door.kept().now()).as(name).isEqualTo(before);
        });
    }

    /** A file that is read by another way would not be looked into. */
    @Test
    void thereIsNoOtherWayForAFileToComeIn() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.herstelkring");
        Set<String> others = house.stream()
                .filter(one -> !one.getPackageName().equals("org.herstelkring.shared.body"))
                .filter(EveryUploadTest::readsWhatIsSent)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(others).containsExactly(STREAMED);
        assertThat(house.stream()
                        .filter(one -> one.getAccessesFromSelf().stream()
                                .anyMatch(use -> use.getTargetOwner().isEquivalentTo(Base64.Decoder.class)))
                        .filter(one -> one.getPackageName().contains(".cases.")
                                || one.getPackageName().contains(".journey."))
                        .map(JavaClass::getSimpleName))
                .containsExactlyElementsOf(LETTERS);
    }

    private static boolean readsWhatIsSent(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream().anyMatch(to -> {
                    String name = to.getTargetClass().getName();
                    return name.startsWith("org.apache.tomcat.util.http.fileupload")
                            || to.getTargetClass().isEquivalentTo(Part.class);
                })
                || one.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(ServletRequest.class)
                                && Set.of("getInputStream", "getReader", "getPart", "getParts")
                                        .contains(call.getName()));
    }

    private void refused(String name, Door door, HttpResponse<String> answer, String why) {
        if (name.equals(BRING)) {
            assertThat(answer.statusCode()).as(name).isEqualTo(303);
            answer = door.who().get(answer.headers().firstValue("Location").orElseThrow());
        }
        assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isEqualTo(422);
        assertThat(answer.body()).as(name).contains(why);
        if (door.typed().contains(TYPED)) assertThat(answer.body()).as(name).contains(TYPED, "-wrong\"");
    }

    /** Every handler that is given a file, as itself or in its form, and every servlet beside the pages. */
    private Set<String> taking() {
        Set<String> found = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (Arrays.stream(method.getMethod().getParameterTypes()).anyMatch(EveryUploadTest::bringsAFile))
                found.addAll(mapping.getPatternValues());
        });
        servlets.getServletRegistrations().forEach((name, servlet) -> {
            if (!name.equals("dispatcherServlet") && !servlet.getMappings().isEmpty())
                found.addAll(servlet.getMappings());
        });
        return found;
    }

    private static boolean bringsAFile(Class<?> type) {
        return MultipartFile.class.isAssignableFrom(type)
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .anyMatch(EveryUploadTest::bringsAFile);
    }

    private int rows(UUID who, String table, UUID circle) {
        return spaces.in(
                who,
                () -> jdbc.sql("select count(*) from " + table + " where circle_id = ?")
                        .param(circle)
                        .query(Integer.class)
                        .single());
    }

    private int scans(CaseCast.Cast signed) {
        return spaces.in(
                signed.ellen(),
                () -> jdbc.sql("select count(*) from cases.answer_scan where circle_id = ?")
                        .param(signed.id())
                        .query(Integer.class)
                        .single());
    }

    private int logos(CaseCast.Cast signed) {
        return spaces.in(
                signed.omar(),
                () -> jdbc.sql("select count(logo) from people.letterhead where organisation_id = ?")
                        .param(signed.organisation())
                        .query(Integer.class)
                        .single());
    }

    private static byte[] zip(byte[]... beside) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("space.json"));
            zip.write("{\"format\":\"herstelkring-space\",\"version\":1}".getBytes(StandardCharsets.UTF_8));
            for (byte[] one : beside) {
                zip.putNextEntry(new ZipEntry("beside.bin"));
                zip.write(one);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String value(ILoggingEvent line, String key) {
        List<KeyValuePair> pairs = line.getKeyValuePairs();
        return pairs == null
                ? ""
                : pairs.stream()
                        .filter(pair -> pair.key.equals(key))
                        .map(pair -> String.valueOf(pair.value))
                        .findFirst()
                        .orElse("");
    }
}
