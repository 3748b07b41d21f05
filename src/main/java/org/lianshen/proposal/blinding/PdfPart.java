package org.lianshen.proposal.blinding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF is made of (ISO 32000-2), as far as one needs it to see, hear and leaf through the pages. What stands here
 * stays; whatever else a file holds is not written again.
 */
enum PdfPart {
    /** Numbers, names and truth values: a text in its place is dropped. */
    PLAIN,
    /** A text that is shown, read out, or without which a font has no letters. */
    TEXT,
    /** A text that is read out in place of something. */
    SPOKEN,
    CATALOG(
            "Type Version PageLayout PageMode",
            "Pages:NODE PageLabels:LABELS Outlines:OUTLINE Lang:TEXT MarkInfo:MARKS StructTreeRoot:STRUCTURE"),
    MARKS("Marked", ""),
    /** A page, or a branch of their tree. */
    NODE(
            "Type Count MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit StructParents Tabs",
            "Parent:NODE Kids:NODE Resources:RESOURCES Group:GROUP Contents:CONTENT Annots:LINK"),
    /** An annotation that leads to another page. */
    LINK("Type Subtype Rect Border H C QuadPoints F StructParent", "BS:BORDER Dest:DESTINATION"),
    BORDER("Type W S D", ""),
    DESTINATION("", ""),
    OUTLINE(
            "Type Count C F",
            "Title:TEXT First:OUTLINE Last:OUTLINE Parent:OUTLINE Prev:OUTLINE Next:OUTLINE Dest:DESTINATION"),
    LABELS("Type S St Limits", "Nums:LABELS Kids:LABELS"),
    STRUCTURE(
            "Type S ParentTreeNextKey Limits MCID Scope RowSpan ColSpan ListNumbering O Placement BBox",
            "K:STRUCTURE P:STRUCTURE Pg:NODE ParentTree:STRUCTURE Nums:STRUCTURE Kids:STRUCTURE Obj:LINK"
                    + " Stm:PICTURE A:STRUCTURE Alt:SPOKEN ActualText:SPOKEN E:SPOKEN Lang:TEXT"),
    /** Drawing, which is read and written anew. */
    CONTENT("", ""),
    RESOURCES(
            "ProcSet",
            "ExtGState:STATES ColorSpace:COLOURS Pattern:PATTERNS Shading:SHADINGS XObject:PICTURES Font:FONTS"
                    + " Properties:PROPERTIES"),
    STATES,
    COLOURS,
    PATTERNS,
    SHADINGS,
    PICTURES,
    FONTS,
    PROPERTIES,
    GLYPHS,
    STATE(
            "Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK UseBlackPtComp",
            "Font:FONT SMask:MASK TR:FUNCTION TR2:FUNCTION"),
    MASK("Type S BC", "G:PICTURE TR:FUNCTION"),
    COLOUR(
            "Subtype N Range WhitePoint BlackPoint Gamma Matrix Components",
            "Alternate:COLOUR Colorants:COLOURS Process:COLOUR ColorSpace:COLOUR"
                    // the same place holds the function of a separation
                    + " Functions:FUNCTION"
                    + " FunctionType:PLAIN Domain:PLAIN Size:PLAIN BitsPerSample:PLAIN Order:PLAIN Encode:PLAIN"
                    + " Decode:PLAIN C0:PLAIN C1:PLAIN Bounds:PLAIN"),
    PATTERN(
            "Type PatternType PaintType TilingType BBox XStep YStep Matrix",
            "Resources:RESOURCES Shading:SHADING ExtGState:STATE"),
    SHADING(
            "ShadingType Background BBox AntiAlias Coords Domain Extend BitsPerCoordinate BitsPerComponent BitsPerFlag"
                    + " Decode VerticesPerRow Matrix",
            "ColorSpace:COLOUR Function:FUNCTION"),
    FUNCTION("FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds", "Functions:FUNCTION"),
    /** An image, or a drawing of its own. */
    PICTURE(
            "Type Subtype Width Height BitsPerComponent Intent ImageMask Decode Interpolate SMaskInData StructParent"
                    + " Matte FormType BBox Matrix StructParents",
            "ColorSpace:COLOUR Mask:PICTURE SMask:PICTURE Resources:RESOURCES Group:GROUP"),
    GROUP("Type S I K", "CS:COLOUR"),
    FONT(
            "Type Subtype BaseFont Name FirstChar LastChar Widths FontBBox FontMatrix DW W DW2 W2",
            "FontDescriptor:LETTERS Encoding:ENCODING ToUnicode:ENCODING DescendantFonts:FONT CharProcs:GLYPHS"
                    + " Resources:RESOURCES CIDSystemInfo:SCRIPT CIDToGIDMap:ENCODING"),
    LETTERS(
            "Type FontName FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight"
                    + " StemV StemH AvgWidth MaxWidth MissingWidth",
            "FontFile:OUTLINES FontFile2:OUTLINES FontFile3:OUTLINES CharSet:TEXT Style:PANOSE CIDSet:OUTLINES"),
    PANOSE("", "Panose:TEXT"),
    OUTLINES("Subtype Length1 Length2 Length3", ""),
    ENCODING("Type BaseEncoding Differences CMapName WMode", "CIDSystemInfo:SCRIPT UseCMap:ENCODING"),
    SCRIPT("Supplement", "Registry:TEXT Ordering:TEXT"),
    /** What marked content points at. */
    PROPERTY("Type MCID", "ActualText:SPOKEN Alt:SPOKEN E:SPOKEN Lang:TEXT"),
    /** How a stream is packed. */
    PACKING(
            "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows "
                    + "EndOfBlock BlackIs1"
                    + " DamagedRowsBeforeError ColorTransform",
            "JBIG2Globals:OUTLINES");

    private static final Map<PdfPart, PdfPart> NAMED = Map.of(
            STATES, STATE,
            COLOURS, COLOUR,
            PATTERNS, PATTERN,
            SHADINGS, SHADING,
            PICTURES, PICTURE,
            FONTS, FONT,
            PROPERTIES, PROPERTY,
            GLYPHS, CONTENT);

    private final String plain;
    private final String parts;
    private @Nullable Map<String, PdfPart> keys;

    PdfPart() {
        this("", "");
    }

    PdfPart(String plain, String parts) {
        this.plain = plain;
        this.parts = parts;
    }

    /** What may stand under a key of such a dictionary; null where nothing may. */
    @Nullable
    PdfPart under(String key) {
        var each = NAMED.get(this);
        return each != null ? each : keys().get(key);
    }

    private synchronized Map<String, PdfPart> keys() {
        if (keys == null) {
            var all = new HashMap<String, PdfPart>();
            words(plain).forEach(key -> all.put(key, PLAIN));
            words(parts).map(word -> word.split(":")).forEach(pair -> all.put(pair[0], valueOf(pair[1])));
            keys = Map.copyOf(all);
        }
        return keys;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }
}
