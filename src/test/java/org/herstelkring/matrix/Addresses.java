package org.herstelkring.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.herstelkring.shared.Ids;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address this house answers, as Spring knows them: a new one is in the matrix by itself. */
final class Addresses {

    private Addresses() {}

    /**
     * @param asks the parameters without which it would not even be asked who does
     * @param typing whether it is what a script sends while somebody types
     */
    record Address(RequestMethod method, String pattern, List<String> asks, boolean typing)
            implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return toString().compareTo(other.toString());
        }

        boolean reads() {
            return method == RequestMethod.GET;
        }

        @Override
        public String toString() {
            return pattern + " " + method + (typing ? " while typing" : "");
        }
    }

    static boolean ofASpace(String pattern) {
        return pattern.equals("/space") || pattern.startsWith("/space/") || pattern.startsWith("/with-me");
    }

    static Set<Address> all(RequestMappingHandlerMapping mapping) {
        TreeSet<Address> all = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            boolean typing =
                    info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.APPLICATION_JSON);
            for (String pattern : info.getPatternValues()) {
                List<String> asks = asks(handler);
                if (methods.isEmpty()) all.add(new Address(RequestMethod.GET, pattern, asks, typing));
                methods.forEach(method -> all.add(new Address(method, pattern, asks, typing)));
            }
        });
        return all;
    }

    private static List<String> asks(HandlerMethod handler) {
        List<String> fields = new ArrayList<>(List.of("version", "0"));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked == null) continue;
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            String name = asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
            if (fields.contains(name)) continue;
            fields.add(name);
            if (type == UUID.class || Collection.class.isAssignableFrom(type))
                fields.add(Ids.next().toString());
            else if (type == LocalDate.class) fields.add("2030-01-01");
            else if (type.isEnum()) fields.add(((Enum<?>) type.getEnumConstants()[0]).name());
            else if (type == boolean.class || type == Boolean.class) fields.add("true");
            else fields.add("1");
        }
        return fields;
    }
}
