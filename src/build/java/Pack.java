import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Packs styles and scripts with brotli and gzip while the product is built; run from its source by Maven. What it writes
 * is named after what it was made of: {@code <sha-256>.br}, {@code <sha-256>.gzip}.
 */
final class Pack {

    private static final List<String> TEXT = List.of(".css", ".js", ".svg", ".webmanifest", ".txt");

    private final Path into;

    private Pack(Path into) {
        this.into = into;
    }

    /** @param args where it is written; then a folder, and the JARs with the scripts of others */
    public static void main(String[] args) throws Exception {
        var pack = new Pack(Files.createDirectories(Path.of(args[0])));
        pack.all(Path.of(args[1]), TEXT);
        for (int jar = 2; jar < args.length; jar++) {
            try (FileSystem inside = FileSystems.newFileSystem(Path.of(args[jar]))) {
                pack.all(inside.getPath("META-INF/resources/webjars"), List.of(".min.js"));
            }
        }
    }

    private void all(Path folder, List<String> endings) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> endings.stream().anyMatch(one.toString()::endsWith))
                    .toList()) one(Files.readAllBytes(file));
        }
    }

    private void one(byte[] plain) throws Exception {
        String name =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        write(name + ".gzip", gzip(plain), plain);
        // Where there is no brotli for this machine the product is built as well, and sends gzip.
        if (!Brotli4jLoader.isAvailable()) return;
        write(name + ".br", Encoder.compress(plain, Encoder.Parameters.create(11, 22, Encoder.Mode.TEXT)), plain);
    }

    private void write(String name, byte[] packed, byte[] plain) throws IOException {
        if (packed.length < plain.length) Files.write(into.resolve(name), packed);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
