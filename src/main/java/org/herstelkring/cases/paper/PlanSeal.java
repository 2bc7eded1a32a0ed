package org.herstelkring.cases.paper;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.service.http.commons.TimestampDataLoader;
import eu.europa.esig.dss.service.tsp.OnlineTSPSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The organisation's seal: one PAdES signature over the whole document (EU DSS), baseline B, or T with a time stamp. */
@Component
public class PlanSeal {

    private static final int TSA_MILLIS = 15_000;

    private final SealKeys keys;
    private final String tsa;
    private final Clock clock;

    PlanSeal(SealKeys keys, @Value("${herstelkring.seal.tsa:}") String tsa, Clock clock) {
        this.keys = keys;
        this.tsa = tsa.strip();
        this.clock = clock;
    }

    /**
     * @param organisation whose seal it is
     * @return the same document with the seal behind it; its own bytes stay as they are
     * @throws eu.europa.esig.dss.model.DSSException when the time-stamp server does not answer; try again later
     */
    public byte[] seal(byte[] pdf, String organisation) {
        var how = new PAdESSignatureParameters();
        how.setSignatureLevel(tsa.isEmpty() ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        how.setContentSize(tsa.isEmpty() ? 12_000 : 30_000);
        how.setAppName("Herstelkring");
        how.bLevel().setSigningDate(Date.from(clock.instant()));
        var service = new PAdESService(new CommonCertificateVerifier());
        if (!tsa.isEmpty()) service.setTspSource(timeStamps());
        var document = new InMemoryDocument(pdf);
        try (var token = new KeyStoreSignatureTokenConnection(
                keys.keystore(organisation), "PKCS12", new PasswordProtection(keys.password()))) {
            var key = token.getKeys().stream()
                    .filter(KSPrivateKeyEntry.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            how.setSigningCertificate(key.getCertificate());
            how.setCertificateChain(key.getCertificateChain());
            var signed = token.sign(service.getDataToSign(document, how), how.getDigestAlgorithm(), key);
            var out = new ByteArrayOutputStream();
            service.signDocument(document, how, signed).writeTo(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private OnlineTSPSource timeStamps() {
        var loader = new TimestampDataLoader();
        loader.setTimeoutConnection(TSA_MILLIS);
        loader.setTimeoutResponse(TSA_MILLIS);
        loader.setTimeoutSocket(TSA_MILLIS);
        return new OnlineTSPSource(tsa, loader);
    }

    /** Fingerprint of the certificate that seals for an organisation: SHA-256 in hex. */
    public String certificate(String organisation) {
        return SealKeys.fingerprint(keys.certificate(organisation));
    }
}
