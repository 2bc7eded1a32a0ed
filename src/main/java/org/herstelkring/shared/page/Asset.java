package org.herstelkring.shared.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.herstelkring.shared.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * A file for browsers, with each way it is packed. The build packs them and names what it packed after the content, so
 * that nothing old is ever sent for it; a house that runs from classes has gzip alone, which it makes itself.
 *
 * @param type the media type
 * @param text whether it is worth packing at all: type and pictures are small already
 */
record Asset(String type, boolean text, Map<Coding, byte[]> bodies) {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "woff2", "font/woff2",
            "png", "image/png",
            "webmanifest", "application/manifest+json;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8");

    static Asset of(String name, Resource resource) throws IOException {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        var bodies = new EnumMap<Coding, byte[]>(Coding.class);
        bodies.put(Coding.PLAIN, resource.getContentAsByteArray());
        boolean text = type.endsWith("charset=UTF-8");
        if (text) pack(bodies);
        return new Asset(type, text, bodies);
    }

    byte[] in(Coding coding) {
        byte[] body = bodies.get(coding);
        if (body == null) throw new IllegalArgumentException("Not packed as " + coding);
        return body;
    }

    Set<Coding> codings() {
        return bodies.keySet();
    }

    private static void pack(Map<Coding, byte[]> bodies) throws IOException {
        byte[] plain = bodies.getOrDefault(Coding.PLAIN, new byte[0]);
        String packed = "packed/" + Sha256.hex(plain) + ".";
        for (Coding coding : Set.of(Coding.BROTLI, Coding.GZIP)) {
            var built = new ClassPathResource(packed + coding.token);
            if (built.exists()) bodies.put(coding, built.getContentAsByteArray());
        }
        if (bodies.containsKey(Coding.BROTLI) || bodies.containsKey(Coding.GZIP)) return;
        byte[] zipped = zip(plain);
        if (zipped.length < plain.length) bodies.put(Coding.GZIP, zipped);
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
