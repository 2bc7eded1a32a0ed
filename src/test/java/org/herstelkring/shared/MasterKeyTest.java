package org.herstelkring.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensInItsPlaceAndAfterARestart() {
        byte[] sealed = key("a").seal("people.person.name 1", "Zoë");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Zo");
        assertThat(key("a").open("people.person.name 1", sealed)).isEqualTo("Zoë");
    }

    @Test
    void movedElsewhereOrUnderAnotherKeyItDoesNotOpen() {
        byte[] sealed = key("a").seal("people.person.name 1", "Zoë");
        assertThatThrownBy(() -> key("a").open("people.person.name 2", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("people.person.name 2");
        assertThatThrownBy(() -> key("b").open("people.person.name 1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    private MasterKey key(String name) {
        return new MasterKey(folder.resolve(name + ".json").toString(), folder.toString());
    }
}
