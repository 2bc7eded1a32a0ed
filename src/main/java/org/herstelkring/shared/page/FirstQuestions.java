package org.herstelkring.shared.page;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.herstelkring.shared.AskedFirst;
import org.springframework.web.method.HandlerMethod;

/**
 * What a page of somebody will ask whatever else it does, known from its address: asked in the round trip in which its
 * transaction begins. A module says so with a bean. Nothing is decided by it; who needs the answer finds it asked.
 */
public interface FirstQuestions {

    /** In the name of whoever acts, before the transaction begins. */
    List<AskedFirst<?>> of(Address address);

    /** @param variables of the address, by name */
    record Address(HandlerMethod handler, Map<String, String> variables) {

        /** The id under this name; nothing when there is none. */
        public Optional<UUID> id(String name) {
            try {
                return Optional.ofNullable(variables.get(name)).map(UUID::fromString);
            } catch (IllegalArgumentException odd) {
                return Optional.empty();
            }
        }

        public boolean isOf(Class<?> controller) {
            return handler.getBeanType() == controller;
        }

        /** Whether its method has a parameter with this annotation. */
        public boolean asksFor(Class<? extends Annotation> annotation) {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
        }
    }
}
