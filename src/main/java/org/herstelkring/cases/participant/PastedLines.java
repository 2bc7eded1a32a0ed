package org.herstelkring.cases.participant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.herstelkring.cases.ParticipantRole;
import org.herstelkring.shared.Ids;
import org.herstelkring.shared.page.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a list says that somebody pasted: a person a line, with a mail address or a number and a role in any order. What is none
 * of these is part of the name.
 */
final class PastedLines {

    static final int MOST = 30;

    private PastedLines() {}

    /** @param roles how a role is called, in small letters */
    static List<PastedPerson> read(String text, Map<String, ParticipantRole> roles, String language) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST)
                .map(line -> person(line, roles, language))
                .toList();
    }

    private static PastedPerson person(String line, Map<String, ParticipantRole> roles, String language) {
        List<String> name = new ArrayList<>();
        String contact = "";
        ParticipantRole role = null;
        for (String piece : pieces(line)) {
            ParticipantRole known = role(piece, roles);
            if (contact.isEmpty() && (MailAddress.works(piece) || Reachable.byPhone(piece))) contact = piece;
            else if (role == null && known != null) role = known;
            else name.add(piece);
        }
        return new PastedPerson(
                Ids.next(), String.join(" ", name), role == null ? null : role.code(), null, contact, language, false);
    }

    private static List<String> pieces(String line) {
        return Arrays.stream(line.split("\\s*[\\t;,|]\\s*"))
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static @Nullable ParticipantRole role(String piece, Map<String, ParticipantRole> roles) {
        return roles.get(piece.toLowerCase(Locale.ROOT));
    }
}
