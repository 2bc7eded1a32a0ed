package org.herstelkring.people.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.people.internal.AccountCipher;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys, each of one person. Their names ("telefoon van Noor") are sealed. */
@Repository
public class Passkeys implements UserCredentialRepository {

    private static final String LABEL = "people.passkey.label";

    private final JdbcClient db;
    private final AccountCipher seal;

    Passkeys(JdbcClient db, AccountCipher seal) {
        this.db = db;
        this.seal = seal;
    }

    /** A passkey as its owner knows it. */
    public record Key(
            UUID id, String label, Instant made, @Nullable Instant used) {}

    public List<Key> mine() {
        return db.sql("select * from people.passkey where person_id = ? order by created_at")
                .param(Acting.someone())
                .query((row, number) -> new Key(
                        row.getObject("id", UUID.class),
                        label(row),
                        row.getTimestamp("created_at").toInstant(),
                        Rows.instant(row.getTimestamp("used_at"))))
                .list();
    }

    public void rename(UUID id, String label) {
        int changed = db.sql("update people.passkey set label_sealed = ? where id = ? and person_id = ?")
                .params(seal.seal(LABEL, id, label), id, Acting.someone())
                .update();
        if (changed == 0) throw new NotHere();
    }

    public void remove(UUID id) {
        int changed = db.sql("delete from people.passkey where id = ? and person_id = ?")
                .params(id, Acting.someone())
                .update();
        if (changed == 0) throw new NotHere();
    }

    @Override
    public void delete(Bytes credentialId) {
        db.sql("delete from people.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord key) {
        int known = db.sql("""
                        update people.passkey set signature_count = ?, user_verified = ?, transports = ?,
                            backed_up = ?, used_at = ?
                        where credential_id = ?""")
                .params(Arrays.asList(
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        transports(key),
                        key.isBackupState(),
                        Timestamp.from(key.getLastUsed()),
                        key.getCredentialId().getBytes()))
                .update();
        if (known == 0) add(key);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return db.sql("select * from people.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query(this::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return db.sql("select * from people.passkey where person_id = ?")
                .param(PasskeyOwners.person(userId))
                .query(this::read)
                .list();
    }

    private void add(CredentialRecord key) {
        UUID id = Ids.next();
        Bytes clientData = key.getAttestationClientDataJSON();
        Bytes attestation = key.getAttestationObject();
        if (attestation == null) throw new IllegalArgumentException("a passkey without attestation");
        db.sql("""
                        insert into people.passkey (credential_id, id, person_id, public_key, signature_count,
                            user_verified, transports, backup_eligible, backed_up, attestation, client_data,
                            label_sealed, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        key.getCredentialId().getBytes(),
                        id,
                        PasskeyOwners.person(key.getUserEntityUserId()),
                        key.getPublicKey().getBytes(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        transports(key),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        attestation.getBytes(),
                        clientData == null ? null : clientData.getBytes(),
                        seal.seal(LABEL, id, key.getLabel()),
                        Timestamp.from(key.getCreated())))
                .update();
    }

    private CredentialRecord read(ResultSet row, int number) throws SQLException {
        byte[] clientData = row.getBytes("client_data");
        var record = ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(row.getObject("person_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .created(row.getTimestamp("created_at").toInstant())
                .label(label(row));
        if (clientData != null) record.attestationClientDataJSON(new Bytes(clientData));
        Instant used = Rows.instant(row.getTimestamp("used_at"));
        return (used == null ? record : record.lastUsed(used)).build();
    }

    private String label(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("label_sealed");
        return sealed == null ? "" : seal.open(LABEL, row.getObject("id", UUID.class), sealed);
    }

    private static String transports(CredentialRecord key) {
        return key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(","))
                .filter(value -> !value.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
