package org.herstelkring.shared;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key everything else is wrapped with: a Tink AES-256-GCM keyset in a file only the house can read, made on first
 * start. Whoever loses this file loses every text; whoever copies it beside the database can read them.
 */
@Component
public class MasterKey {

    private final Aead aead;
    private final KeysetHandle keys;
    private final Path path;

    /**
     * @param file where the keyset is ({@code HERSTELKRING_MASTER_KEY}), else {@code keys/master.json} in the data folder
     */
    @Autowired
    public MasterKey(
            @Value("${herstelkring.master-key:}") String file, @Value("${herstelkring.data:data}") String dataFolder) {
        this(path(file, dataFolder), true);
    }

    private MasterKey(Path path, boolean made) {
        this.path = path;
        try {
            AeadConfig.register();
            if (made && !Files.exists(path)) make(path);
            keys = TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
            aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The master key " + path + " cannot be read", unreadable);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The master key " + path + " is not a usable keyset", broken);
        }
    }

    /** The one that is there already, for a command beside the house; none is made. */
    public static MasterKey existing(String file, String dataFolder) {
        return new MasterKey(path(file, dataFolder), false);
    }

    /** Where it stands. */
    public Path path() {
        return path;
    }

    private static Path path(String file, String dataFolder) {
        return file.isBlank() ? Path.of(dataFolder, "keys", "master.json") : Path.of(file);
    }

    /**
     * A keyed digest of this purpose alone. It is derived (HKDF, RFC 5869) from the first key of the keyset, which stays
     * when another one becomes the primary.
     */
    @AccessesPartialKey
    public KeyedDigest digest(String purpose) {
        try {
            if (!(keys.getAt(0).getKey() instanceof AesGcmKey first))
                throw new IllegalStateException("The master key is not of AES-GCM");
            byte[] secret = first.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
            return new KeyedDigest(KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(("herstelkring/" + purpose).getBytes(StandardCharsets.UTF_8), 32)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("No digest can be made for " + purpose, broken);
        }
    }

    /** For wrapping keysets. */
    public Aead aead() {
        return aead;
    }

    /** Seals a text to its place: moved elsewhere it does not open. */
    public byte[] seal(String place, String text) {
        return seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(String place, byte[] bytes) {
        try {
            return aead.encrypt(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("What belongs to " + place + " could not be sealed", broken);
        }
    }

    public String open(String place, byte[] sealed) {
        return new String(openBytes(place, sealed), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when it was not sealed with this key, or not to this place */
    public byte[] openBytes(String place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException swapped) {
            throw new IllegalStateException("What is sealed does not belong to " + place, swapped);
        }
    }

    private static void make(Path path) throws IOException, GeneralSecurityException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        // Written beside it first: a start that is cut off here must not leave half a key. An existing one always
        // stays.
        Path young = Files.createTempFile(path.toAbsolutePath().getParent(), "master", ".new");
        try (FileChannel channel = FileChannel.open(young, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(keyset));
            channel.force(true);
        }
        try {
            Files.move(young, path);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(young);
        }
    }
}
