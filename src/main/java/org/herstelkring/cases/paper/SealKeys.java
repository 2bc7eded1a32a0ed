package org.herstelkring.cases.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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

    SealKeys(
            @Value("${herstelkring.seal.keystore:}") String file,
            @Value("${herstelkring.seal.password:}") String password,
            @Value("${herstelkring.data:data}") String data,
            Clock clock,
            KnownSeals known) {
        this.known = known;
        Path keys = Path.of(data, "keys");
        try {
            if (file.isBlank()) {
                Path own = keys.resolve("seal.p12");
                if (Files.notExists(own)) write(own, make(clock));
                this.keystore = Files.readAllBytes(own);
                this.password = OWN_PASSWORD.toCharArray();
            } else {
                this.keystore = Files.readAllBytes(Path.of(file));
                this.password = password.toCharArray();
            }
            this.current = certificate();
            known.remember(Fingerprint.of(current.getEncoded()));
        } catch (IOException | GeneralSecurityException | OperatorCreationException broken) {
            throw new IllegalStateException(
                    "The certificate for the seal can't be read: " + (file.isBlank() ? keys.resolve("seal.p12") : file),
                    broken);
        }
    }

    byte[] keystore() {
        return keystore;
    }

    char[] password() {
        return password;
    }

    X509Certificate current() {
        return current;
    }

    boolean isOurs(X509Certificate certificate) {
        try {
            return known.isKnown(Fingerprint.of(certificate.getEncoded()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate certificate() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new java.io.ByteArrayInputStream(keystore), password);
        for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
            String alias = aliases.nextElement();
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate found) return found;
        }
        throw new GeneralSecurityException("no key in it");
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

    private static byte[] make(Clock clock) throws GeneralSecurityException, OperatorCreationException {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = pairs.generateKeyPair();
        byte[] number = Secrets.bytes(16);
        number[0] &= 0x7f;
        var name = new X500Name(
                "CN=Herstelkring seal " + HexFormat.of().withUpperCase().formatHex(number, 1, 5) + ", O=Herstelkring");
        var now = clock.instant();
        try {
            var usages = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(1, number),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(Duration.ofDays(365 * 30))),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.subjectKeyIdentifier, false, usages.createSubjectKeyIdentifier(pair.getPublic()));
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "seal", pair.getPrivate(), OWN_PASSWORD.toCharArray(), new X509Certificate[] {certificate});
            var out = new ByteArrayOutputStream();
            store.store(out, OWN_PASSWORD.toCharArray());
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
