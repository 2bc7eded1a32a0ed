package org.herstelkring.cases.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.herstelkring.shared.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Says of a file whether it is a plan that we sealed, and whether it is still as it was. Keeps nothing, and opens only
 * what turned out to be our own.
 */
@Component
public class Verification {

    static final int MEGABYTES = 12;
    private static final int BYTES = MEGABYTES * 1024 * 1024;
    private static final int HEAD = 1024;

    private final SealKeys keys;

    Verification(SealKeys keys) {
        this.keys = keys;
    }

    /** Reads at most a little more than the largest plan. */
    public Verdict of(InputStream file) {
        try {
            return of(file.readNBytes(BYTES + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Verdict of(byte[] file) {
        if (file.length == 0) return new Verdict.Empty();
        if (file.length > BYTES) return new Verdict.TooLarge(MEGABYTES);
        boolean pdf = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1).contains("%PDF-");
        if (!pdf) return SealInPdf.leftTraces(file) ? new Verdict.Altered() : new Verdict.NotPdf();
        var sealing = SealInPdf.over(file);
        if (sealing.isEmpty()) return SealInPdf.leftTraces(file) ? new Verdict.Altered() : new Verdict.NotSealed();
        var check = SealCheck.of(sealing.get());
        return check.isEmpty() ? new Verdict.Altered() : verdict(file, check.get());
    }

    private Verdict verdict(byte[] file, SealCheck check) {
        String by = name(check.certificate());
        if (!keys.isOurs(check.certificate())) return new Verdict.SealedByOther(by, check.at());
        try (var document = Loader.loadPDF(file)) {
            String fingerprint = Fingerprint.of(check.certificate().getEncoded());
            Instant at = check.stamped() ? check.at() : claimed(document);
            return new Verdict.Genuine(by, fingerprint, at, check.stamped(), evidence(document));
        } catch (IOException broken) {
            return new Verdict.Altered();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What people call the holder: the common name and the organisation, as far as the certificate tells. */
    private static String name(X509Certificate certificate) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        String names = Stream.of(BCStyle.CN, BCStyle.O)
                .flatMap(kind -> Arrays.stream(subject.getRDNs(kind)))
                .map(part -> part.getFirst().getValue())
                .map(value -> value instanceof ASN1String text ? text.getString() : value.toString())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? subject.toString() : names;
    }

    private static @Nullable Instant claimed(PDDocument ours) throws IOException {
        var signature = ours.getLastSignatureDictionary();
        return signature == null || signature.getSignDate() == null
                ? null
                : signature.getSignDate().toInstant();
    }

    private static @Nullable Evidence evidence(PDDocument ours) throws IOException {
        PDDocumentNameDictionary names = ours.getDocumentCatalog().getNames();
        var files = names == null ? null : names.getEmbeddedFiles();
        var all = files == null ? null : files.getNames();
        var named = all == null ? null : all.get(Evidence.FILE);
        if (named == null) return null;
        try {
            return Json.KEPT.readValue(named.getEmbeddedFile().toByteArray(), Evidence.class);
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
