package org.herstelkring.journey.regie;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Texts;
import org.herstelkring.shared.Json;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What was chosen just before somebody had to show that it is really them: kept in the session, sealed, until they gave. */
@Component
class Draft {

    private static final String NAME = "regie.draft";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final Texts texts;

    Draft(Texts texts) {
        this.texts = texts;
    }

    void keep(HttpServletRequest request, KeeperRights own, UUID person, Map<String, String> fields) {
        byte[] text = Json.KEPT.writeValueAsBytes(fields);
        request.getSession().setAttribute(NAME, texts.of(own.circle()).sealBytes(NAME, person, text));
    }

    /** Nothing when nothing was chosen for this person. */
    Map<String, String> of(HttpServletRequest request, KeeperRights own, UUID person) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof byte[] closed)) return Map.of();
        try {
            return Json.KEPT.readValue(texts.of(own.circle()).openBytes(NAME, person, closed), FIELDS);
        } catch (IllegalStateException forSomebodyElse) {
            return Map.of();
        }
    }

    void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(NAME);
    }
}
