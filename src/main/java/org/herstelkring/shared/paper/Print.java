package org.herstelkring.shared.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.herstelkring.shared.page.IsolatingOutput;
import org.w3c.dom.Document;

/** From a template to the bytes of an archivable and accessible PDF. */
public final class Print {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String STYLE = resource("/paper/paper.css")
            .replace("FAMILIES", "atkinson-latin, atkinson-latin-ext, " + ClusterFont.FAMILY);
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final String PICTURE = "picture:";

    static {
        XRLog.setLoggingEnabled(false);
        // Pictures are read and written in memory, never in a temporary file.
        ImageIO.setUseCache(false);
    }

    private Print() {}

    /** Reads every typeface, so that nobody waits for the first name in a script. */
    public static void readTypefaces() {
        Typeface.all();
        Faces.read();
    }

    /**
     * Sets a template on paper.
     *
     * @param template its document carries {@code PAPER-STYLE{}} where the style sheet of the house belongs
     */
    public static byte[] pdf(String template, Map<String, Object> model, Dossier dossier) {
        return pdf(template, model, dossier, name -> {
            throw new IllegalArgumentException(name);
        });
    }

    /**
     * As before, with pictures that are asked for when their turn comes.
     *
     * @param pictures gives the PNG or JPEG that the template names as {@code picture:name}
     */
    public static byte[] pdf(
            String template, Map<String, Object> model, Dossier dossier, Function<String, byte[]> pictures) {
        var html = new StringOutput();
        TEMPLATES.render(template, model, new IsolatingOutput(html));
        var letters = new Lettering();
        Document document = Markup.read(html.toString().replace("PAPER-STYLE{}", STYLE));
        Markup.set(document, letters, dossier.language());
        var builder = new PdfRendererBuilder();
        var pages = new PDDocument();
        for (Typeface face : Typeface.all())
            for (Typeface.Cut cut : face.cuts())
                font(builder, cut.in(pages), face.family(), cut.weight(), cut.italic());
        if (!letters.clusters().isEmpty()) {
            font(builder, ClusterFont.in(pages, letters.clusters(), false), ClusterFont.FAMILY, 400, false);
            font(builder, ClusterFont.in(pages, letters.clusters(), true), ClusterFont.FAMILY, 600, false);
        }
        var directions = new Directions(letters);
        builder.usePDDocument(pages)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer("Herstelkring")
                .useUnicodeBidiSplitter(directions::splitter)
                .useUnicodeBidiReorderer(directions)
                .useUnicodeLineBreaker(new LineBreaks(letters))
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:image/") || uri.startsWith(PICTURE),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:image/") || uri.startsWith(PICTURE),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useProtocolsStreamImplementation(
                        uri -> new Given(pictures.apply(uri.substring(PICTURE.length()))), "picture")
                .withW3cDocument(document, null);
        var out = new ByteArrayOutputStream();
        try (pages;
                var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            dossier.complete(pages);
            pages.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, PDFont font, String family, int weight, boolean italic) {
        builder.useFont(new PDFontSupplier(font), family, weight, italic ? FontStyle.ITALIC : FontStyle.NORMAL, true);
    }

    private record Given(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Print.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
