package org.herstelkring.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** A text with places where ids of its circle stand. */
final class Words {

    private final List<String> between = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    Words(String text, Twins twins) {
        Matcher ids = Twins.ID.matcher(text);
        int from = 0;
        while (ids.find()) {
            Integer place = twins.place(ids.group());
            if (place == null) continue;
            between.add(text.substring(from, ids.start()));
            places.add(place);
            from = ids.end();
        }
        between.add(text.substring(from));
    }

    String with(String[] ids) {
        if (places.isEmpty()) return between.getFirst();
        var text = new StringBuilder();
        for (int at = 0; at < places.size(); at++) text.append(between.get(at)).append(ids[places.get(at)]);
        return text.append(between.getLast()).toString();
    }
}
