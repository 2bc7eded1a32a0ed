package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.herstelkring.shared.NotHere;
import org.herstelkring.shared.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Style, scripts, type and marks, all from this house. They are read once at the start and served under one hash of
 * everything, so that a browser keeps them for good and relative references inside them hold.
 */
@Controller
public class Assets {

    /** Where they all are. */
    public static final String FOLDER = "/assets/";

    private static final Map<String, String> FROM_WEB_JARS =
            Map.of("lib/signature_pad.js", "META-INF/resources/webjars/signature_pad/5.0.4/dist/signature_pad.min.js");

    private static final String FOR_GOOD = "max-age=31536000, public, immutable";

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
        return FOLDER + hash + "/" + name;
    }

    /** The names of all of them. */
    Set<String> names() {
        return assets.keySet();
    }

    @GetMapping(FOLDER + "{version}/{*name}")
    void asset(
            @PathVariable String version,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        // Of a version alone there is no name, and so no slash before it either.
        Asset asset = name.isEmpty() ? null : assets.get(name.substring(1));
        if (asset == null) throw new NotHere();
        boolean current = version.equals(hash);
        BrowserGuard.guardFile(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, current ? FOR_GOOD : "no-cache");
        if (asset.text()) response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // What is kept for good is never asked for again, and needs no mark to be known by.
        if (!current && new ServletWebRequest(request, response).checkNotModified("W/\"" + hash + "\"")) return;
        send(asset, Coding.wanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING), asset.codings()), response);
    }

    private static void send(Asset asset, Coding coding, HttpServletResponse response) throws IOException {
        byte[] body = asset.in(coding);
        response.setContentType(asset.type());
        if (coding != Coding.PLAIN) response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String hash(Map<String, Asset> assets) {
        MessageDigest digest = Sha256.fresh();
        assets.forEach((name, asset) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(asset.in(Coding.PLAIN));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }
}
