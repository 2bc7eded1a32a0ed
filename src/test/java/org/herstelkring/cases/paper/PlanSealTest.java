package org.herstelkring.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.herstelkring.cases.paper.PlanDocument.Outcome;
import org.herstelkring.cases.paper.Verdict.Genuine;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.VeraPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanSealTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-03T16:00:00Z"), ZoneOffset.UTC);

    private Path data;
    private SealKeys keys;
    private final KnownSeals house = new SealsInMind();
    private byte[] printed;
    private byte[] sealed;
    private Verification verification;

    @BeforeAll
    void seal(@TempDir Path folder) {
        data = folder;
        keys = keys(data, house);
        printed = PaperCast.paper().print(PaperCast.plan(Locale.of("nl")));
        sealed = new PlanSeal(keys, "", CLOCK).seal(printed, "De Linde");
        verification = new Verification(keys);
    }

    private static SealKeys keys(Path folder, KnownSeals known) {
        return new SealKeys("", "", folder.toString(), Clock.offset(CLOCK, Duration.ofDays(-300)), known);
    }

    @Test
    void aSealedPlanStaysArchivableAndAccessible() throws Exception {
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/plan-sample.pdf"), sealed);
        VeraPdf.findsNothing(sealed);
    }

    @Test
    void theSealLeavesThePrintedBytesAsTheyAre() {
        assertThat(Arrays.copyOf(sealed, printed.length)).isEqualTo(printed);
    }

    @Test
    void anIndependentCheckerFindsTheSealValidOverTheWholeDocument() throws Exception {
        String said = pdfsig(sealed);
        assertThat(said)
                .contains("Signature is Valid", "ETSI.CAdES.detached", "Total document signed")
                .doesNotContain("Expired");
        assertThat(said.split("Signature #", -1)).hasSize(2);
        byte[] altered = sealed.clone();
        altered[printed.length / 2] ^= 1;
        assertThat(pdfsig(altered)).doesNotContain("Signature is Valid");
    }

    @Test
    void ourOwnPlanIsKnownWithItsEvidence() {
        assertThat(verification.of(sealed)).isInstanceOfSatisfying(Genuine.class, genuine -> {
            assertThat(genuine.at()).isEqualTo(CLOCK.instant());
            assertThat(genuine.stamped()).isFalse();
            var evidence = Objects.requireNonNull(genuine.evidence());
            assertThat(evidence.text())
                    .isEqualTo(PaperCast.plan(Locale.of("nl")).fingerprint());
            assertThat(evidence.answers())
                    .extracting(Evidence.Answer::outcome)
                    .contains(Outcome.SIGNED, Outcome.DECLINED, Outcome.OPEN);
            assertThat(evidence.answers().getFirst().drawings()).containsExactly(Fingerprint.of(PaperCast.drawing(1)));
        });
    }

    @Test
    void aByteChangedIsFoundOut() {
        changed(sealed, 97);
    }

    @Test
    @LongTest
    void anyByteChangedIsFoundOut() {
        changed(sealed, 1);
    }

    /** At its head, anywhere, at its end and in what the seal itself says: one of so many of these places. */
    private void changed(byte[] document, int oneOf) {
        int gap = new String(document, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <");
        var random = new Random(20261203);
        var offsets = new TreeSet<Integer>();
        for (int i = 0; i < 60; i++) offsets.add(i);
        for (int i = 0; i < 300; i++) offsets.add(random.nextInt(document.length));
        for (int i = document.length - 1500; i < document.length; i += 7) offsets.add(i);
        for (int i = gap - 200; i < Math.min(gap + 9000, document.length); i += 3) offsets.add(i);
        int place = 0;
        for (int offset : offsets) {
            if (place++ % oneOf != 0) continue;
            for (int bit : new int[] {1, 0x20}) {
                byte[] altered = document.clone();
                altered[offset] ^= (byte) bit;
                assertThat(verification.of(altered))
                        .as("offset %d of %d, bit %d", offset, document.length, bit)
                        .isInstanceOf(Verdict.Altered.class);
            }
        }
        assertThat(place).isGreaterThan(1500);
    }

    @Test
    void somethingAddedOrCutOffIsFoundOut() {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        assertThat(verification.of(longer)).isInstanceOf(Verdict.Altered.class);
        assertThat(verification.of(Arrays.copyOf(sealed, sealed.length - 1))).isInstanceOf(Verdict.Altered.class);
        assertThat(verification.of(new PlanSeal(keys, "", CLOCK).seal(printed, "De Linde")))
                .isInstanceOf(Genuine.class);
    }

    @Test
    void aSealOfSomebodyElseIsNotOurs(@TempDir Path elsewhere) {
        byte[] theirs = new PlanSeal(keys(elsewhere, new SealsInMind()), "", CLOCK).seal(printed, "De Linde");
        assertThat(verification.of(theirs)).isInstanceOf(Verdict.SealedByOther.class);
    }

    @Test
    void theKeySurvivesARestartAndIsOnlyOurs() throws Exception {
        assertThat(keys(data, house).certificate("De Linde")).isEqualTo(keys.certificate("De Linde"));
        Path file = data.resolve("keys/seal.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var certificate = keys.certificate("De Linde");
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getNotAfter()).isAfter(CLOCK.instant().plusSeconds(60L * 60 * 24 * 365 * 20));
    }

    /** Whoever opens the plan elsewhere, or verifies it here, reads whose seal it is. */
    @Test
    void theSealNamesTheOrganisation() {
        for (String name : List.of("De Linde", "مدرسة 🌍 & Zoon, <nv> = \"x\"", "A".repeat(180))) {
            byte[] plan = new PlanSeal(keys, "", CLOCK).seal(printed, name);
            assertThat(verification.of(plan))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Genuine.class,
                            genuine -> assertThat(genuine.by())
                                    .isEqualTo(name.length() > 64 ? "A".repeat(62) + "…" : name));
        }
        assertThat(keys.certificate("De Beuk")).isNotEqualTo(keys.certificate("De Linde"));
    }

    @Test
    void anOperatorsOwnCertificateIsUsedAsItIs(@TempDir Path elsewhere) {
        keys(elsewhere, new SealsInMind());
        var operators = new SealKeys(
                elsewhere.resolve("keys/seal.p12").toString(), "herstelkring", data.toString(), CLOCK, house);
        assertThat(operators.certificate("De Beuk")).isEqualTo(operators.certificate("De Linde"));
    }

    @Test
    void anOlderPlanIsStillOursAfterTheCertificateWasReplaced(@TempDir Path elsewhere) {
        keys(elsewhere, new SealsInMind());
        var replaced = new SealKeys(
                elsewhere.resolve("keys/seal.p12").toString(), "herstelkring", data.toString(), CLOCK, house);
        assertThat(replaced.certificate("De Linde")).isNotEqualTo(keys.certificate("De Linde"));
        var now = new Verification(replaced);
        assertThat(now.of(sealed)).isInstanceOf(Genuine.class);
        assertThat(now.of(new PlanSeal(replaced, "", CLOCK).seal(printed, "De Linde")))
                .isInstanceOf(Genuine.class);
    }

    @Test
    void aTimeStampTellsWhen() throws Exception {
        try (var tsa = new LocalTsa()) {
            byte[] stamped = new PlanSeal(keys, tsa.address(), CLOCK).seal(printed, "De Linde");
            assertThat(verification.of(stamped)).isInstanceOfSatisfying(Genuine.class, genuine -> {
                assertThat(genuine.stamped()).isTrue();
                assertThat(genuine.at()).isEqualTo(LocalTsa.MOMENT);
            });
            VeraPdf.findsNothing(stamped);
            assertThat(pdfsig(stamped)).contains("Signature is Valid");
            changed(stamped, 97);
        }
    }

    @Test
    @LongTest
    void aByteChangedAnywhereInAStampedPlanIsFoundOut() throws Exception {
        try (var tsa = new LocalTsa()) {
            changed(new PlanSeal(keys, tsa.address(), CLOCK).seal(printed, "De Linde"), 3);
        }
    }

    @Test
    void aTimeStampServerThatIsAwaySealsNothing() {
        var seal = new PlanSeal(keys, "http://127.0.0.1:1/", CLOCK);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> seal.seal(printed, "De Linde"))
                .isInstanceOf(eu.europa.esig.dss.model.DSSException.class);
    }

    @Test
    void whatIsNoSealedPlanIsCalledByItsName() {
        assertThat(verification.of(new byte[0])).isInstanceOf(Verdict.Empty.class);
        assertThat(verification.of(printed)).isInstanceOf(Verdict.NotSealed.class);
        assertThat(verification.of("hello".getBytes(StandardCharsets.UTF_8))).isInstanceOf(Verdict.NotPdf.class);
        assertThat(verification.of(PaperCast.drawing(1))).isInstanceOf(Verdict.NotPdf.class);
    }

    @Test
    void aHugeOrHostileFileIsAnsweredQuickly() {
        var endless = new java.io.InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                Arrays.fill(into, from, from + length, (byte) 'x');
                return length;
            }
        };
        byte[] decoys =
                ("%PDF-1.7\n" + "/ByteRange [0 10 20 999999999]".repeat(300_000)).getBytes(StandardCharsets.US_ASCII);
        byte[] spaces = ("%PDF-1.7\n/ByteRange" + " ".repeat(11_000_000)).getBytes(StandardCharsets.US_ASCII);
        // What never ends would not come back at all: the limit ends such a run and measures none.
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            assertThat(verification.of(endless)).isInstanceOf(Verdict.TooLarge.class);
            assertThat(verification.of(decoys)).isInstanceOf(Verdict.Altered.class);
            assertThat(verification.of(spaces)).isInstanceOf(Verdict.Altered.class);
        });
    }

    @Test
    void theEvidenceIsAnAssociatedFile() throws Exception {
        try (var document = Loader.loadPDF(sealed)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getCOSObject().getCOSArray(org.apache.pdfbox.cos.COSName.getPDFName("AF")))
                    .hasSize(1);
            assertThat(catalog.getNames().getEmbeddedFiles().getNames()).containsOnlyKeys("handtekeningen.json");
        }
    }

    /** As the database of one house does. */
    private static final class SealsInMind implements KnownSeals {

        private final Set<String> known = new HashSet<>();

        @Override
        public void remember(String fingerprint) {
            known.add(fingerprint);
        }

        @Override
        public boolean isKnown(String fingerprint) {
            return known.contains(fingerprint);
        }
    }

    private static String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.createTempFile("sealed", ".pdf");
        try {
            Files.write(file, pdf);
            Process process = new ProcessBuilder("pdfsig", file.toString())
                    .redirectErrorStream(true)
                    .start();
            var out = new ByteArrayOutputStream();
            process.getInputStream().transferTo(out);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
