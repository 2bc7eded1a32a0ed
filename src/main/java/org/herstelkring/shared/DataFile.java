package org.herstelkring.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Data that comes with the house as YAML, bound to records. What is written wrongly stops the start, and the message
 * names the file and the field. Words stay words: {@code no} is the word no.
 */
public final class DataFile {

    private static final JsonMapper BOUND = Json.KEPT
            .rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DataFile() {}

    /** @param path on the class path, from its root */
    public static <T> T read(String path, Class<T> shape) {
        return read(path, BOUND.constructType(shape));
    }

    /** A file that gives every key the same shape, in the order it is written in. */
    public static <T> LinkedHashMap<String, T> map(String path, Class<T> shape) {
        return read(path, BOUND.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, shape));
    }

    /** @param called how the file is named when something in it is wrong */
    public static <T> T of(String called, String yaml, Class<T> shape) {
        return bound(called, yaml, BOUND.constructType(shape));
    }

    private static <T> T read(String path, JavaType shape) {
        try (InputStream in = DataFile.class.getResourceAsStream(path)) {
            if (in == null) throw new IllegalArgumentException("There is no " + path);
            return bound(path, new String(in.readAllBytes(), StandardCharsets.UTF_8), shape);
        } catch (IOException broken) {
            throw new UncheckedIOException(path, broken);
        }
    }

    private static <T> T bound(String called, String yaml, JavaType shape) {
        try {
            Object written = yaml().load(yaml);
            if (written == null) throw new IllegalArgumentException(called + " is empty");
            return BOUND.convertValue(written, shape);
        } catch (YAMLException unreadable) {
            throw new IllegalArgumentException(called + ": " + unreadable.getMessage(), unreadable);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(called + ": " + field(wrong) + ": " + wrong.getOriginalMessage(), wrong);
        }
    }

    private static Yaml yaml() {
        var strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        var plain = new DumperOptions();
        return new Yaml(new SafeConstructor(strict), new Representer(plain), plain, strict, new Words());
    }

    private static String field(JacksonException wrong) {
        var field = new StringBuilder();
        for (Reference step : wrong.getPath()) {
            String name = step.getPropertyName();
            if (name == null) field.append('[').append(step.getIndex()).append(']');
            else field.append(field.isEmpty() ? "" : ".").append(name);
        }
        return field.toString();
    }

    /** Takes nothing for a number, a day or a yes; the record says what it is. */
    private static final class Words extends Resolver {

        @Override
        protected void addImplicitResolvers() {}
    }
}
