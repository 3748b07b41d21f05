package org.lianshen.proposal.blinding;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.lianshen.language.Text;
import org.w3c.dom.Document;

/**
 * A DOCX written anew with the parts that its pages are made of, under names of ours, and a stamp. Properties, remarks,
 * people, other data and previews are not among them.
 */
final class DocxCopy {

    private static final long MOST_BYTES_OF_A_PART = 64L << 20;
    private static final String MAIN = "officedocument";
    private static final String PICTURE = "image";

    /** The kinds of relationships that lead to what is shown. */
    private static final Set<String> SHOWN = Set.of(
            "styles",
            "numbering",
            "settings",
            "fonttable",
            "font",
            "theme",
            "themeoverride",
            "footnotes",
            "endnotes",
            "header",
            "footer",
            PICTURE,
            "chart",
            "chartusershapes",
            "diagramdata",
            "diagramlayout",
            "diagramquickstyle",
            "diagramcolors",
            "diagramdrawing");

    /** Those that the parts they start from do not name. */
    private static final Set<String> UNNAMED =
            Set.of("styles", "numbering", "settings", "fonttable", "theme", "themeoverride", "footnotes", "endnotes");

    private static final String FONT = "font";

    private final String line;
    private final DocxParts out = new DocxParts();
    private final DocxSettings settings = new DocxSettings();
    private final Map<String, String> names = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private record Waiting(PackagePart part, String kind) {}

    private DocxCopy(String line) {
        this.line = line;
    }

    /**
     * The copy.
     *
     * @param line the stamp
     */
    static byte[] of(byte[] bytes, String line) throws Uncleanable {
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
                var source = new ZipFileZipEntrySource(zip)) {
            return new DocxCopy(line).written(OPCPackage.open(source));
        } catch (IOException
                | OpenXML4JException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | StackOverflowError broken) {
            throw new Uncleanable(Text.of("proposal.blinding.document-damaged"));
        }
    }

    private byte[] written(OPCPackage document) throws IOException, OpenXML4JException, Uncleanable {
        for (var relation : document.getRelationships()) {
            if (kind(relation).equals(MAIN)) {
                var main = document.getPart(relation);
                learnStyles(main);
                later(main, MAIN);
                out.main(names.get(name(main)), relation.getRelationshipType());
            }
        }
        if (waiting.isEmpty()) {
            throw new Uncleanable(Text.of("proposal.blinding.document-damaged"));
        }
        while (!waiting.isEmpty()) {
            copy(waiting.poll());
        }
        return out.bytes();
    }

    private void learnStyles(PackagePart main) throws IOException, OpenXML4JException, Uncleanable {
        for (var relation : main.getRelationships()) {
            if (kind(relation).equals("styles") && relation.getTargetMode() == TargetMode.INTERNAL) {
                settings.learn(XmlTree.read(bytes(main.getRelatedPart(relation))));
            }
        }
    }

    private void copy(Waiting each) throws IOException, OpenXML4JException, Uncleanable {
        var part = each.part;
        var name = names.get(name(part));
        if (each.kind.equals(PICTURE)) {
            out.add(
                    name,
                    part.getContentType(),
                    Pictures.plain(bytes(part), part.getPartName().getName()),
                    Map.of());
        } else if (each.kind.equals(FONT)) {
            out.add(name, part.getContentType(), bytes(part), Map.of());
        } else {
            var tree = XmlTree.read(bytes(part));
            var shown = shown(part);
            clean(tree, each.kind, shown.keySet());
            var relations = used(tree, part, shown);
            if (each.kind.equals(MAIN) && DocxStamp.complete(tree)) {
                relations.put(DocxStamp.RELATION, out.ownHeader(tree, line));
            }
            out.add(name, part.getContentType(), XmlTree.write(tree), relations);
        }
    }

    private static Map<String, PackageRelationship> shown(PackagePart part) throws OpenXML4JException {
        var shown = new LinkedHashMap<String, PackageRelationship>();
        for (var relation : part.getRelationships()) {
            if (SHOWN.contains(kind(relation)) && relation.getTargetMode() == TargetMode.INTERNAL) {
                shown.put(relation.getId(), relation);
            }
        }
        return shown;
    }

    private void clean(Document tree, String kind, Set<String> relations) {
        DocxChoices.settle(tree);
        if (kind.equals("settings")) {
            DocxSettings.keepPages(tree);
        }
        DocxRevisions.accept(tree);
        DocxFields.settle(tree);
        DocxText.clean(tree);
        XmlTree.elements(tree).forEach(element -> DocxPictures.loose(element, relations));
        settings.rename(tree);
        if (kind.equals("header")) {
            DocxStamp.stamp(tree, line);
        }
    }

    /** What nothing shows any more is not copied. */
    private Map<String, DocxParts.Relation> used(
            Document tree, PackagePart part, Map<String, PackageRelationship> shown) throws OpenXML4JException {
        var named = DocxNames.relations(tree);
        var used = new LinkedHashMap<String, DocxParts.Relation>();
        for (var relation : shown.values()) {
            var kind = kind(relation);
            if (UNNAMED.contains(kind) || named.contains(relation.getId())) {
                var target = part.getRelatedPart(relation);
                later(target, kind);
                used.put(
                        relation.getId(),
                        new DocxParts.Relation(names.get(name(target)), relation.getRelationshipType()));
            }
        }
        return used;
    }

    private void later(PackagePart part, String kind) throws OpenXML4JException {
        var name = name(part);
        if (!names.containsKey(name)) {
            var ending = kind.equals(PICTURE) || kind.equals(FONT)
                    ? "." + part.getPartName().getExtension()
                    : ".xml";
            names.put(name, kind.equals(MAIN) ? "word/document.xml" : "word/part" + names.size() + ending);
            waiting.add(new Waiting(part, kind));
        }
    }

    private static String name(PackagePart part) {
        return part.getPartName().getName().toLowerCase(Locale.ROOT);
    }

    private static String kind(PackageRelationship relation) {
        var type = relation.getRelationshipType();
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(PackagePart part) throws IOException, Uncleanable {
        try (var in = part.getInputStream()) {
            var bytes = in.readNBytes((int) MOST_BYTES_OF_A_PART);
            if (in.read() >= 0) {
                throw new Uncleanable(Text.of("proposal.blinding.unpacks-to-too-much", MOST_BYTES_OF_A_PART >> 20));
            }
            return bytes;
        }
    }
}
