package org.herstelkring.pyramid;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent about the three freedoms: a place and words for each, any of them left open. */
public record FreedomForm(FreedomMoment moment, BindingResult wrong) {

    private static final int MOST = 4000;

    public static FreedomForm read(UUID about, Map<String, String> sent, Instant now) {
        MapBindingResult wrong = new MapBindingResult(new HashMap<>(sent), "freedom");
        Map<Freedom, FreedomMoment.Said> said = new EnumMap<>(Freedom.class);
        for (Freedom freedom : Freedom.values()) {
            String words = sent.getOrDefault(freedom.code() + "-words", "");
            String place = sent.getOrDefault(freedom.code(), "");
            if (words.length() > MOST)
                wrong.rejectValue(freedom.code() + "-words", "pyramid.freedom.too-long", new Object[] {MOST}, null);
            if (!place.matches("[1-7]?")) wrong.rejectValue(freedom.code(), "pyramid.freedom.place.unknown");
            else if (!place.isEmpty() || !words.isEmpty())
                said.put(freedom, new FreedomMoment.Said(place.isEmpty() ? null : Integer.valueOf(place), words));
        }
        if (said.isEmpty() && !wrong.hasErrors()) wrong.rejectValue(Freedom.MATERIAL.code(), "pyramid.freedom.nothing");
        return new FreedomForm(
                new FreedomMoment(
                        Ids.or(Ids.read(sent.get("id"))), about, said, "true".equals(sent.get("shown")), now, 0),
                wrong);
    }
}
