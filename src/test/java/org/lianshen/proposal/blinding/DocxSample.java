package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX with one paragraph, to which a test adds. */
final class DocxSample {

    static final String TEXT = "What is planned stays as it is.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMESPACES = " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
            + " xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
            + " xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office'"
            + " xmlns:x='urn:example:other' mc:Ignorable='w14 x'";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final StringBuilder packageRelations = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String section = "";

    /** Adds to the text. */
    DocxSample body(String xml) {
        body.append(xml);
        return this;
    }

    /** Adds what stands in a run. */
    DocxSample run(String xml) {
        return body("<w:p><w:r>" + xml + "</w:r></w:p>");
    }

    /** What the last section is set like. */
    DocxSample section(String xml) {
        section = xml;
        return this;
    }

    /** Adds a part of the text, which knows all prefixes; its root is of that name. */
    DocxSample part(String kind, String root, String content) {
        var xml = "<w:" + root + NAMESPACES + ">" + content + "</w:" + root + ">";
        return part(kind, "word/" + kind + parts.size() + ".xml", OFFICE + kind + "+xml", xml.getBytes(UTF_8));
    }

    /** Adds a part that the text leads to, under the id {@code rId} and its number, from 1. */
    DocxSample part(String kind, String name, String type, byte[] content) {
        parts.put(name, content);
        types.append("<Override PartName='/" + name + "' ContentType='" + type + "'/>");
        relations.append(relation(RELATIONS + kind, "/" + name, ""));
        return this;
    }

    /** Adds a link of the text to elsewhere. */
    DocxSample link(String target) {
        parts.put("rId" + parts.size(), new byte[0]);
        relations.append(relation(RELATIONS + "hyperlink", target, "TargetMode='External'"));
        return this;
    }

    /** Adds a part that the package leads to. */
    DocxSample beside(String kind, String name, String type, String content) {
        parts.put(name, content.getBytes(UTF_8));
        types.append("<Override PartName='/" + name + "' ContentType='" + type + "'/>");
        packageRelations.append(relation(kind, "/" + name, ""));
        return this;
    }

    /** Adds a part that nothing leads to. */
    DocxSample loose(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private String relation(String type, String target, String mode) {
        return "<Relationship Id='rId" + parts.size() + "' Type='" + type + "' Target='" + target + "' " + mode + "/>";
    }

    byte[] file() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + "<Default Extension='rels'"
                            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Default Extension='bin' ContentType='application/octet-stream'/>"
                            + "<Override PartName='/word/document.xml' ContentType='" + OFFICE + "document.main+xml'/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id='rIdMain' Type='" + RELATIONS
                            + "officeDocument' Target='word/document.xml'/>" + packageRelations));
            put(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            put(
                    zip,
                    "word/document.xml",
                    "<w:document" + NAMESPACES + "><w:body><w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>" + body
                            + "<w:sectPr>" + section + "</w:sectPr></w:body></w:document>");
            for (var part : parts.entrySet()) {
                if (!part.getKey().startsWith("rId")) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String relations(String all) {
        return ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + all
                        + "</Relationships>")
                .replace('\'', '"');
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }
}
