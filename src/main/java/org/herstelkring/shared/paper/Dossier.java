package org.herstelkring.shared.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says about itself and carries inside, all of it from the document and nothing from the clock.
 *
 * @param attachment what to attach, or null
 */
public record Dossier(
        String title,
        String author,
        String language,
        Instant madeAt,
        @Nullable Attachment attachment) {

    /**
     * A JSON file inside the document.
     *
     * @param file its name
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attachment(String file, String description, byte[] json) {}

    void complete(PDDocument document) throws IOException {
        describe(document);
        if (attachment != null) attach(document, attachment);
        document.setDocumentId(madeAt.getEpochSecond());
    }

    private void describe(PDDocument document) throws IOException {
        var info = document.getDocumentInformation();
        info.setTitle(title);
        info.setAuthor(author);
        info.setProducer("Herstelkring");
        info.setCreator("Herstelkring");
        info.setSubject(null);
        info.setCreationDate(moment());
        info.setModificationDate(moment());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language);
        catalog.setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp().getBytes(StandardCharsets.UTF_8))));
    }

    private void attach(PDDocument document, Attachment attached) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attached.json()), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(attached.json().length);
        file.setCreationDate(moment());
        file.setModDate(moment());
        var named = new PDComplexFileSpecification();
        named.setFile(attached.file());
        named.setFileUnicode(attached.file());
        named.setFileDescription(attached.description());
        named.setEmbeddedFile(file);
        named.setEmbeddedFileUnicode(file);
        named.getCOSObject().setName("AFRelationship", "Data");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(attached.file(), named));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(named);
        catalog.getCOSObject().setItem("AF", associated);
    }

    private Calendar moment() {
        var moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        moment.setTimeInMillis(madeAt.getEpochSecond() * 1000);
        return moment;
    }

    private String xmp() {
        String at = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").format(madeAt.atOffset(ZoneOffset.UTC));
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%s</xmp:CreateDate>
                <xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:CreatorTool>Herstelkring</xmp:CreatorTool>
                <pdf:Producer>Herstelkring</pdf:Producer>
                <pdfaid:part>3</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>PDF/UA part</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(xml(title), xml(author), language, at, at);
    }

    private static String xml(String text) {
        return Markup.allowed(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
