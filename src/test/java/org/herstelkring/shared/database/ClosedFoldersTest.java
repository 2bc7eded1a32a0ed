package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ClosedFoldersTest {

    @TempDir
    Path place;

    @Test
    void whatIsMadeIsClosedToOthers() throws Exception {
        Path data = place.resolve("data");
        make(data);
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("logs"))).isEqualTo("rwx------");
    }

    @Test
    void whatTheOperatorMadeKeepsItsRights() throws Exception {
        Path data = Files.createDirectory(place.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
        make(data);
        assertThat(rights(data)).isEqualTo("rwxr-x---");
        assertThat(rights(data.resolve("logs"))).isEqualTo("rwx------");
    }

    @Test
    void whatCannotBeMadeIsLeftToWhoSaysSo() throws Exception {
        Path file = Files.createFile(place.resolve("data"));
        make(file);
        assertThat(file).isRegularFile();
    }

    private static void make(Path data) {
        new ClosedFolders()
                .postProcessEnvironment(
                        new MockEnvironment().withProperty("herstelkring.data", data.toString()),
                        new SpringApplication());
    }

    private static String rights(Path folder) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
