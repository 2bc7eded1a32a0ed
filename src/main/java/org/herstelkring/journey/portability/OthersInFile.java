package org.herstelkring.journey.portability;

import java.util.Map;
import java.util.UUID;
import org.herstelkring.journey.Companions;
import org.herstelkring.journey.SpaceAccess;
import org.herstelkring.shared.words.Words;
import org.springframework.stereotype.Component;

/** How a file calls the people who had to do with a space: in its owner's words. */
@Component
public class OthersInFile {

    private final Companions companions;
    private final Words words;

    OthersInFile(Companions companions, Words words) {
        this.companions = companions;
        this.words = words;
    }

    /** Whoever the owner has no word for is somebody. */
    public record Names(Map<UUID, String> known, String somebody) {

        public String of(UUID person) {
            String name = known.getOrDefault(person, "");
            return name.isBlank() ? somebody : name;
        }
    }

    public Names of(SpaceAccess own, ExportContext out) {
        return new Names(companions.names(own), words.say(out.language(), "journey.portability.given.someone"));
    }
}
