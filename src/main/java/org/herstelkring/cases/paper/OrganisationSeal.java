package org.herstelkring.cases.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcContentSignerBuilder;
import org.herstelkring.shared.Sha256;
import org.herstelkring.shared.words.Shortened;

/**
 * A certificate for a key of this house that says which organisation seals with it. It follows from the key and the name
 * alone (RFC 6979 signs without chance), so that it is the same after every start.
 */
final class OrganisationSeal {

    /** What a reader of certificates takes of a name (RFC 5280, ub-organization-name). */
    private static final int LONGEST = 64;

    private OrganisationSeal() {}

    /** @return PKCS#12 with the key and the certificate */
    static byte[] of(String organisation, String house, KeyStore.PrivateKeyEntry key, char[] password) {
        try {
            X509Certificate first = (X509Certificate) key.getCertificate();
            var certificate = certificate(
                    name(organisation, house),
                    number(organisation, first),
                    first.getNotBefore().toInstant(),
                    first.getNotAfter().toInstant(),
                    first.getPublicKey(),
                    key.getPrivateKey());
            return keystore(key.getPrivateKey(), certificate, password);
        } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException("No certificate for an organisation", impossible);
        }
    }

    static byte[] keystore(PrivateKey key, X509Certificate certificate, char[] password)
            throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var out = new ByteArrayOutputStream()) {
            store.load(null, null);
            store.setKeyEntry("seal", key, password, new X509Certificate[] {certificate});
            store.store(out, password);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static X509Certificate certificate(
            X500Name name, BigInteger number, Instant from, Instant until, PublicKey known, PrivateKey secret)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var usages = new JcaX509ExtensionUtils();
        var builder = new JcaX509v3CertificateBuilder(name, number, Date.from(from), Date.from(until), name, known)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                .addExtension(Extension.subjectKeyIdentifier, false, usages.createSubjectKeyIdentifier(known));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(secret)));
    }

    private static ContentSigner signer(PrivateKey secret) throws IOException, OperatorCreationException {
        AlgorithmIdentifier signs = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
        AlgorithmIdentifier digests = new DefaultDigestAlgorithmIdentifierFinder().find(signs);
        var builder = new BcContentSignerBuilder(signs, digests) {
            @Override
            protected Signer createSigner(AlgorithmIdentifier signing, AlgorithmIdentifier digesting) {
                return new DSADigestSigner(
                        new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
            }
        };
        return builder.build(PrivateKeyFactory.createKey(secret.getEncoded()));
    }

    private static X500Name name(String organisation, String house) {
        String named = Shortened.of(organisation, LONGEST);
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, named)
                .addRDN(BCStyle.O, named)
                .addRDN(BCStyle.OU, house)
                .build();
    }

    private static BigInteger number(String organisation, X509Certificate first) {
        byte[] digest =
                Sha256.fresh().digest((first.getSerialNumber() + " " + organisation).getBytes(StandardCharsets.UTF_8));
        byte[] number = Arrays.copyOf(digest, 16);
        number[0] &= 0x7f;
        return new BigInteger(1, number);
    }
}
