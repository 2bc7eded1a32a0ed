package org.herstelkring.people.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.herstelkring.people.internal.AccountCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Persons as passkeys know them: the user handle is the person's id, and nothing else is kept for it. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient db;
    private final AccountCipher seal;

    PasskeyOwners(JdbcClient db, AccountCipher seal) {
        this.db = db;
        this.seal = seal;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == 16 ? find(person(id)) : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(UUID.fromString(username));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("a passkey belongs to a person who is there already");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("persons are not deleted here");
    }

    private @Nullable PublicKeyCredentialUserEntity find(UUID person) {
        return db.sql("select name_sealed from people.person where id = ? and kind = 'account' and disabled_at is null")
                .param(person)
                .query(byte[].class)
                .optional()
                .map(bytes -> seal.open("people.person.name", person, bytes))
                .<PublicKeyCredentialUserEntity>map(name -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(person))
                        .name(name)
                        .displayName(name)
                        .build())
                .orElse(null);
    }
}
