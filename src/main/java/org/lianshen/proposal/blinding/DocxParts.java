package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;

/** The parts of a DOCX as they are written (ISO/IEC 29500-2), all of one time. */
final class DocxParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    private static final String OWN_HEADER = "word/stamp.xml";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);
    private final StringBuilder types = new StringBuilder();
    private String main = "";

    /** Which part a relationship leads to, and of which type it is. */
    record Relation(String target, String type) {}

    void main(String name, String type) {
        main = relations(Map.of("rId1", new Relation(name, type)));
    }

    void add(String name, String type, byte[] content, Map<String, Relation> relations) throws IOException {
        put(name, content);
        types.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(plain(type))
                .append("\"/>");
        if (!relations.isEmpty()) {
            int slash = name.lastIndexOf('/') + 1;
            put(
                    name.substring(0, slash) + "_rels/" + name.substring(slash) + ".rels",
                    relations(relations).getBytes(UTF_8));
        }
    }

    /** A header with the stamp alone, in the form of the text. */
    Relation ownHeader(Document text, String line) throws IOException {
        var top = text.getDocumentElement();
        var header = XMLHelper.newDocumentBuilder().newDocument();
        header.appendChild(header.createElementNS(top.getNamespaceURI(), "w:hdr"));
        DocxStamp.stamp(header, line);
        add(OWN_HEADER, HEADER, XmlTree.write(header), Map.of());
        var strict = String.valueOf(top.getNamespaceURI()).startsWith("http://purl.");
        return new Relation(
                OWN_HEADER,
                (strict
                                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                        + "/header");
    }

    byte[] bytes() throws IOException {
        put("_rels/.rels", main.getBytes(UTF_8));
        put(
                "[Content_Types].xml",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"" + TYPES
                                + "\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + types + "</Types>")
                        .getBytes(UTF_8));
        zip.close();
        return bytes.toByteArray();
    }

    private void put(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String relations(Map<String, Relation> relations) {
        var text = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"")
                .append(RELATIONS)
                .append("\">");
        relations.forEach((id, relation) -> text.append("<Relationship Id=\"")
                .append(plain(id))
                .append("\" Type=\"")
                .append(plain(relation.type))
                .append("\" Target=\"/")
                .append(relation.target)
                .append("\"/>"));
        return text.append("</Relationships>").toString();
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
