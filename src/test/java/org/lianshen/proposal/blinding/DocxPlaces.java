package org.lianshen.proposal.blinding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lianshen.proposal.blinding.HiddenText.NAME;

import java.util.function.UnaryOperator;

/** Where a DOCX hides a name. */
enum DocxPlaces {
    CORE_PROPERTIES(sample -> sample.beside(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "<cp:coreProperties"
                    + " xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator>" + NAME + "</dc:creator>"
                    + "<dc:title>" + NAME + "</dc:title></cp:coreProperties>")),
    PROPERTIES_OF_THE_PROGRAM(sample -> sample.beside(
            office("extended-properties"),
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'><Company>"
                    + NAME + "</Company><Manager>" + NAME + "</Manager></Properties>")),
    PROPERTIES_OF_ONES_OWN(sample -> sample.beside(
            office("custom-properties"),
            "docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'>" + NAME
                    + "</Properties>")),
    PREVIEW(sample -> sample.beside(
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
            "docProps/thumbnail.bin",
            "application/octet-stream",
            NAME)),
    A_PART_THAT_NOTHING_LEADS_TO(sample -> sample.loose("word/old.bin", NAME.getBytes(UTF_8))),
    NAME_OF_A_PART(sample -> sample.part(
            "theme",
            "word/Qwertzhang.xml",
            "application/vnd.openxmlformats-" + "officedocument.theme+xml",
            ("<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'" + " name='" + NAME + "'/>")
                    .getBytes(UTF_8))),
    CUSTOM_XML(sample -> sample.part("customXml", "customXml/item1.xml", "application/xml", xml(NAME))),
    COMMENTS(sample -> sample.part(
                    "comments", "comments", "<w:comment w:author='" + NAME + "'>" + text(NAME) + "</w:comment>")
            .body("<w:p><w:commentRangeStart w:id='0'/><w:r><w:t>Said</w:t></w:r><w:commentRangeEnd w:id='0'/>"
                    + "<w:r><w:commentReference w:id='0'/></w:r></w:p>")),
    PEOPLE(sample -> sample.part("people", "word/people.xml", "application/xml", xml(NAME))),
    DELETED(sample -> sample.body(
            "<w:p><w:del w:author='" + NAME + "'><w:r><w:delText>" + NAME + "</w:delText></w:r></w:del></w:p>")),
    INSERTED_BY(sample -> sample.body("<w:p><w:ins w:author='" + NAME + "'><w:r><w:t>Added</w:t></w:r></w:ins></w:p>")),
    MOVED(sample -> sample.body("<w:p><w:moveFromRangeStart w:name='" + NAME + "' w:author='" + NAME
            + "'/><w:moveFrom w:author='" + NAME + "'><w:r><w:t>" + NAME + "</w:t></w:r></w:moveFrom></w:p>")),
    SET_OTHERWISE_BY(sample -> sample.body("<w:p><w:pPr><w:rPr><w:ins w:author='" + NAME + "'/></w:rPr><w:pPrChange"
            + " w:author='" + NAME + "'><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:b/><w:rPrChange w:author='" + NAME
            + "'><w:rPr/></w:rPrChange></w:rPr><w:t>Bold</w:t></w:r></w:p>")),
    DELETED_ROWS(sample -> sample.body("<w:tbl><w:tr><w:trPr><w:del w:author='" + NAME + "'/></w:trPr><w:tc>"
            + text(NAME) + "</w:tc></w:tr><w:tr><w:tc>" + text("Row") + "</w:tc></w:tr></w:tbl>")),
    HIDDEN_WORDS(sample -> sample.run("<w:rPr><w:vanish/></w:rPr><w:t>" + NAME + "</w:t>")),
    FIELDS_OF_THE_FILE(
            sample -> sample.body("<w:p>" + field("AUTHOR \\* MERGEFORMAT", NAME) + field("FILENAME \\p", NAME)
                    + "<w:fldSimple w:instr='LASTSAVEDBY'><w:r><w:t>" + NAME + "</w:t></w:r></w:fldSimple></w:p>")),
    FIELDS_OF_PROGRAMS(sample -> sample.body("<w:p>" + field("ADDIN ZOTERO_ITEM {\"by\":\"" + NAME + "\"}", "[1]")
            + field("HYPERLINK \"mailto:" + NAME + "\"", "here") + "</w:p>")),
    LINKS_TO_ELSEWHERE(sample -> sample.link("mailto:Qwertzhang@example.org")
            .body("<w:p><w:hyperlink r:id='rId1' w:tooltip='" + NAME + "'><w:r><w:t>by mail</w:t></w:r></w:hyperlink>"
                    + "</w:p>")),
    NAMES_OF_PLACES(sample ->
            sample.body("<w:p><w:bookmarkStart w:id='1' w:name='" + NAME + "'/><w:bookmarkEnd w:id='1'/></w:p>")),
    CONTROLS(sample -> sample.body("<w:sdt><w:sdtPr><w:alias w:val='" + NAME + "'/><w:tag w:val='" + NAME
            + "'/></w:sdtPr><w:sdtContent>" + text("Filled in") + "</w:sdtContent></w:sdt>")),
    CONTROL_THAT_SHOWS_THE_AUTHOR(sample -> sample.body("<w:sdt><w:sdtPr><w:dataBinding"
            + " w:xpath='/ns1:coreProperties[1]/ns0:creator[1]'/></w:sdtPr><w:sdtContent>" + text(NAME)
            + "</w:sdtContent></w:sdt>")),
    TAGS(sample -> sample.body("<w:p><w:smartTag w:element='" + NAME + "'><w:smartTagPr><w:attr w:name='n' w:val='"
            + NAME + "'/></w:smartTagPr><w:r><w:t>tagged</w:t></w:r></w:smartTag></w:p>")),
    MARKS_OF_SESSIONS(sample -> sample.body(
            "<w:p w:rsidR='" + NAME + "' w14:paraId='" + NAME + "'><w:permStart w:ed='" + NAME + "'/></w:p>")),
    SETTINGS(sample -> sample.part(
            "settings",
            "settings",
            "<w:attachedTemplate r:id='" + NAME
                    + "'/><w:rsids><w:rsid w:val='" + NAME + "'/></w:rsids><w:docVars><w:docVar w:name='a' w:val='"
                    + NAME
                    + "'/></w:docVars><w:mailMerge><w:dataSource w:val='" + NAME
                    + "'/></w:mailMerge><w:documentProtection"
                    + " w:hash='" + NAME + "'/><w:evenAndOddHeaders/>")),
    NAMES_OF_STYLES(sample -> sample.part(
                    "styles",
                    "styles",
                    "<w:style w:type='paragraph' w:customStyle='1'"
                            + " w:styleId='" + NAME + "'><w:name w:val='" + NAME + "'/><w:rsid w:val='" + NAME
                            + "'/></w:style>")
            .body("<w:p><w:pPr><w:pStyle w:val='" + NAME + "'/></w:pPr></w:p>")),
    FIELD_TO_FILL_IN(sample -> sample.body("<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:name w:val='" + NAME
            + "'/><w:helpText w:val='" + NAME + "'/><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData>"
            + "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType='end'/></w:r></w:p>")),
    NAMES_OF_DRAWINGS(sample -> sample.part("image", "word/media/" + "Qwertzhang.png", "image/png", PicturePlaces.png())
            .run(drawing("rId1"))),
    CAMERA_DATA_OF_A_JPEG(sample -> sample.part("image", "word/media/a.jpeg", "image/jpeg", PicturePlaces.jpeg())
            .run(drawing("rId1"))),
    OLD_DRAWINGS(sample -> sample.run("<w:pict><v:shape id='" + NAME + "' alt='C:\\" + NAME + ".png' o:title='" + NAME
            + "' title='" + NAME + "'><v:imagedata o:title='" + NAME + "'/></v:shape></w:pict>")),
    OTHER_LANGUAGES(sample -> sample.body("<x:own>" + NAME + "</x:own>")),
    REMARKS_OF_XML(sample -> sample.body("<!-- " + NAME + " --><?word " + NAME + "?>")),
    ANOTHER_TEXT(sample -> sample.part("glossaryDocument", "word/glossary.xml", "application/xml", xml(NAME)));

    private final UnaryOperator<DocxSample> hiding;

    DocxPlaces(UnaryOperator<DocxSample> hiding) {
        this.hiding = hiding;
    }

    /** A file with the name at this place. */
    byte[] file() {
        return hiding.apply(new DocxSample()).file();
    }

    private static String office(String kind) {
        return "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind;
    }

    private static byte[] xml(String text) {
        return ("<x>" + text + "</x>").getBytes(UTF_8);
    }

    static String text(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String field(String instruction, String shown) {
        return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>" + instruction.replace("\"", "&quot;")
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>" + shown
                + "</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
    }

    private static String drawing(String relation) {
        return "<w:drawing><wp:inline><wp:docPr id='1' name='" + NAME + "' descr='C:\\Users\\" + NAME
                + "\\a.png' title='" + NAME + "'/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id='0'"
                + " name='" + NAME + ".png'/></pic:nvPicPr><pic:blipFill><a:blip r:embed='" + relation
                + "'><a:extLst><a:ext uri='" + NAME + "'/></a:extLst></a:blip></pic:blipFill></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing>";
    }
}
