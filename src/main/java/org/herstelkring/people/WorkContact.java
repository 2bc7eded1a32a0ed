package org.herstelkring.people;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where somebody who leads conversations is asked by the people in them: what they chose to tell for it.
 *
 * @param phone empty when they tell none
 * @param email empty when they tell none
 */
public record WorkContact(String phone, String email) {

    public static final WorkContact NONE = new WorkContact("", "");

    /** A line each. */
    public List<String> lines() {
        return Stream.of(phone, email).filter(line -> !line.isEmpty()).toList();
    }
}
