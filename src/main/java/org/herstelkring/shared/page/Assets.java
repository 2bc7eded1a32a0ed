package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Style, scripts, type and marks, all from this house. They are read once at the start and served under one hash of
 * everything, so that a browser keeps them for good and relative references inside them hold.
 */
@Controller
public class Assets {

    private static final Map<String, String> FROM_WEB_JARS =
            Map.of("lib/signature_pad.js", "META-INF/resources/webjars/signature_pad/5.0.4/dist/signature_pad.min.js");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "woff2", "font/woff2",
            "png", "image/png",
            "webmanifest", "application/manifest+json;charset=UTF-8",
            "txt", "text/plain;charset=UTF-8");

    private final Map<String, Asset> assets;
    private final String hash;

    Assets() throws IOException {
        var found = new TreeMap<String, Asset>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
            if (!resource.isReadable()) continue;
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf("/static/") + "/static/".length());
            found.put(name, Asset.of(name, resource));
        }
        for (var jar : FROM_WEB_JARS.entrySet()) {
            found.put(jar.getKey(), Asset.of(jar.getKey(), new ClassPathResource(jar.getValue())));
        }
        this.assets = found;
        this.hash = hash(found);
    }

    public String href(String name) {
        if (!assets.containsKey(name)) throw new IllegalArgumentException("No asset " + name);
        return "/assets/" + hash + "/" + name;
    }

    @GetMapping("/assets/{version}/{*name}")
    ResponseEntity<byte[]> asset(@PathVariable String version, @PathVariable String name, HttpServletRequest request) {
        // Of a version alone there is no name, and so no slash before it either.
        Asset asset = name.isEmpty() ? null : assets.get(name.substring(1));
        if (asset == null) throw new NotHere();
        boolean current = version.equals(hash);
        var answer = ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(current ? FOR_GOOD : CacheControl.noCache())
                .header("Vary", "Accept-Encoding");
        String encodings = request.getHeader("Accept-Encoding");
        return asset.zipped() != null && encodings != null && encodings.contains("gzip")
                ? answer.header("Content-Encoding", "gzip").body(asset.zipped())
                : answer.body(asset.bytes());
    }

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable();

    private static String hash(Map<String, Asset> assets) {
        MessageDigest digest = Sha256.fresh();
        assets.forEach((name, asset) -> {
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(asset.bytes());
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Asset(MediaType type, byte[] bytes, byte @Nullable [] zipped) {

        static Asset of(String name, Resource resource) throws IOException {
            byte[] bytes = resource.getContentAsByteArray();
            String extension = name.substring(name.lastIndexOf('.') + 1);
            MediaType type = MediaType.parseMediaType(TYPES.getOrDefault(extension, "application/octet-stream"));
            boolean text = type.getType().equals("text") || extension.equals("svg");
            return new Asset(type, bytes, text ? zip(bytes) : null);
        }

        private static byte[] zip(byte[] bytes) throws IOException {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        }
    }
}
