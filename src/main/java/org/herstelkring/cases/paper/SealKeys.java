package org.herstelkring.cases.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.herstelkring.shared.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key and certificate that seal plans: the operator's PKCS#12 file, or one of our own made on first start. Every
 * certificate that ever sealed here is remembered, so that plans of before, and of other servers, are known as ours.
 */
@Component
class SealKeys {

    /** What guards our own file is that only we may read it; PKCS#12 asks for some password. */
    private static final String OWN_PASSWORD = "herstelkring";

    private final byte[] keystore;
    private final char[] password;
    private final X509Certificate current;
    private final KnownSeals known;
    private final boolean own;
    private final Map<String, byte[]> named = new ConcurrentHashMap<>();

    SealKeys(
            @Value("${herstelkring.seal.keystore:}") String file,
            @Value("${herstelkring.seal.password:}") String password,
            @Value("${herstelkring.data:data}") String data,
            Clock clock,
            KnownSeals known) {
        this.known = known;
        this.own = file.isBlank();
        Path keys = Path.of(data, "keys");
        try {
            if (file.isBlank()) {
                Path ours = keys.resolve("seal.p12");
                if (Files.notExists(ours)) write(ours, make(clock));
                this.keystore = Files.readAllBytes(ours);
                this.password = OWN_PASSWORD.toCharArray();
            } else {
                this.keystore = Files.readAllBytes(Path.of(file));
                this.password = password.toCharArray();
            }
            this.current = certificate(keystore);
            known.remember(fingerprint(current));
        } catch (IOException | GeneralSecurityException | OperatorCreationException | IllegalStateException broken) {
            throw new IllegalStateException(
                    "The certificate for the seal can't be read: " + (file.isBlank() ? keys.resolve("seal.p12") : file),
                    broken);
        }
    }

    /** What seals for an organisation: the operator's own names its holder already; ours is made to name it. */
    byte[] keystore(String organisation) {
        byte[] seals = of(organisation);
        known.remember(fingerprint(certificate(seals)));
        return seals;
    }

    X509Certificate certificate(String organisation) {
        return certificate(of(organisation));
    }

    private byte[] of(String organisation) {
        return own
                ? named.computeIfAbsent(
                        organisation, name -> OrganisationSeal.of(name, commonName(current), entry(keystore), password))
                : keystore;
    }

    private static String commonName(X509Certificate certificate) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return IETFUtils.valueToString(subject.getRDNs(BCStyle.CN)[0].getFirst().getValue());
    }

    char[] password() {
        return password;
    }

    boolean isOurs(X509Certificate certificate) {
        return known.isKnown(fingerprint(certificate));
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return Fingerprint.of(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate certificate(byte[] bytes) {
        return (X509Certificate) entry(bytes).getCertificate();
    }

    private KeyStore.PrivateKeyEntry entry(byte[] bytes) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            var asks = new KeyStore.PasswordProtection(password);
            for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
                String alias = aliases.nextElement();
                if (store.isKeyEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate
                        && store.getEntry(alias, asks) instanceof KeyStore.PrivateKeyEntry found) return found;
            }
            throw new KeyStoreException("no key in it");
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException("This is no key with a certificate", broken);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException(file.toString());
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "new", null);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.write(fresh, bytes);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, file);
        }
    }

    private static byte[] make(Clock clock) throws GeneralSecurityException, OperatorCreationException, IOException {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = pairs.generateKeyPair();
        byte[] number = Secrets.bytes(16);
        number[0] &= 0x7f;
        var name = new X500Name(
                "CN=Herstelkring seal " + HexFormat.of().withUpperCase().formatHex(number, 1, 5) + ", O=Herstelkring");
        var now = clock.instant();
        var certificate = OrganisationSeal.certificate(
                name,
                new BigInteger(1, number),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(365 * 30)),
                pair.getPublic(),
                pair.getPrivate());
        return OrganisationSeal.keystore(pair.getPrivate(), certificate, OWN_PASSWORD.toCharArray());
    }
}
