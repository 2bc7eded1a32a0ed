package org.herstelkring.cases.paper;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * A signature that holds over its bytes.
 *
 * @param at when, by a time stamp or else as the signer's own clock said
 */
record SealCheck(X509Certificate certificate, @Nullable Instant at, boolean stamped) {

    /** Empty when anything at all does not fit. */
    static Optional<SealCheck> of(SealInPdf sealInPdf) {
        try {
            return check(sealInPdf);
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | TSPException
                | IOException
                | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<SealCheck> check(SealInPdf sealInPdf)
            throws CMSException, GeneralSecurityException, OperatorCreationException, TSPException, IOException {
        var cms = new CMSSignedData(new CMSProcessableByteArray(sealInPdf.covered()), sealInPdf.signature());
        if (!Arrays.equals(cms.getEncoded(), sealInPdf.signature())) return Optional.empty();
        var signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) return Optional.empty();
        SignerInformation signer = signers.iterator().next();
        var found = cms.getCertificates().getMatches(null).stream()
                .filter(holder -> signer.getSID().match(holder))
                .findFirst();
        if (found.isEmpty() || !canonical(cms, signer, 1, sealInPdf.signature()) || !names(signer, found.get()))
            return Optional.empty();
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(found.get());
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey());
        if (!signer.verify(verifier)) return Optional.empty();
        AttributeTable unsigned = signer.getUnsignedAttributes();
        if (unsigned == null) return Optional.of(new SealCheck(certificate, claimed(signer), false));
        var stamp = unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (stamp == null || unsigned.size() != 1) return Optional.empty();
        return Optional.of(new SealCheck(
                certificate,
                stamped(
                        signer,
                        stamp.getAttrValues().getObjectAt(0).toASN1Primitive().getEncoded()),
                true));
    }

    /** What stands outside the signed part is written in one way only, and agrees with what is inside it. */
    private static boolean canonical(CMSSignedData cms, SignerInformation signer, int version, byte[] bytes)
            throws IOException {
        var digests = cms.getDigestAlgorithmIDs();
        boolean digest = digests.size() == 1 && digests.iterator().next().equals(signer.getDigestAlgorithmID());
        boolean type =
                CMSObjectIdentifiers.signedData.equals(cms.toASN1Structure().getContentType());
        return digest
                && type
                && cms.getVersion() == version
                && signer.getVersion() == 1
                && endsWith(bytes, signer.toASN1Structure().getEncoded());
    }

    /** Whether the signed part names this certificate. */
    private static boolean names(SignerInformation signer, X509CertificateHolder certificate) throws IOException {
        AttributeTable signed = signer.getSignedAttributes();
        if (signed == null || signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) == null) return false;
        var named = SigningCertificateV2.getInstance(signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                        .getAttributeValues()[0])
                .getCerts()[0];
        return Fingerprint.of(certificate.getEncoded()).equals(HexFormat.of().formatHex(named.getCertHash()));
    }

    private static boolean endsWith(byte[] whole, byte[] end) {
        return whole.length > end.length
                && Arrays.equals(whole, whole.length - end.length, whole.length, end, 0, end.length);
    }

    private static @Nullable Instant claimed(SignerInformation signer) {
        AttributeTable signed = signer.getSignedAttributes();
        var said = signed == null ? null : signed.get(CMSAttributes.signingTime);
        if (said == null) return null;
        var value = said.getAttrValues().getObjectAt(0).toASN1Primitive();
        if (!(value instanceof ASN1UTCTime) && !(value instanceof ASN1GeneralizedTime)) return null;
        Date date = Time.getInstance(value).getDate();
        return date.toInstant();
    }

    private static Instant stamped(SignerInformation signer, byte[] encoded)
            throws CMSException, TSPException, IOException, GeneralSecurityException, OperatorCreationException {
        var cms = new CMSSignedData(encoded);
        var token = new TimeStampToken(cms);
        var stamper = cms.getSignerInfos().getSigners().iterator().next();
        // Its words are verified by what they hold, and would be read under another tag too.
        boolean words = cms.getSignedContent() instanceof CMSProcessableByteArray;
        if (!words || !canonical(cms, stamper, 3, encoded)) throw new TSPException("written in another way");
        var by = token.getCertificates().getMatches(null).stream()
                .filter(holder -> token.getSID().match(holder))
                .findFirst();
        if (by.isEmpty()) throw new TSPException("no certificate");
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(by.get()));
        var digest = java.security.MessageDigest.getInstance(
                token.getTimeStampInfo().getMessageImprintAlgOID().getId());
        if (!Arrays.equals(
                digest.digest(signer.getSignature()), token.getTimeStampInfo().getMessageImprintDigest()))
            throw new TSPException("of something else");
        return token.getTimeStampInfo().getGenTime().toInstant();
    }
}
