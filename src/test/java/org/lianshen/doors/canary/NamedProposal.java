package org.lianshen.doors.canary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A proposal in which every name, organisation, mail, number and file is a canary. */
enum NamedProposal {
    /** Funded in the end: the notice publishes both lead organisations. */
    FUNDED("翀翯翎", "chongao7"),
    /** Declined in the end: nothing of it is published. */
    DECLINED("翡翱翾", "feiao8");

    private final String zh;
    private final String en;

    NamedProposal(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What all the names have in common. */
    List<String> words() {
        return List.of(zh, en);
    }

    List<String> published() {
        return this == FUNDED
                ? List.of("示例大学" + zh, "University of " + en, "合作研究所" + zh, "Institute of " + en)
                : List.of();
    }

    /** Fills a sample with names. */
    void name(ObjectNode content) {
        var participants = (ArrayNode) content.get("participants");
        named(participants.get(0), "示例大学" + zh, "University of " + en);
        ((ObjectNode) participants.get(0)).put("registrationId", "ID-" + en);
        named(participants.get(1), "合作研究所" + zh, "Institute of " + en);
        var partner = ((ObjectNode) participants.get(0)).deepCopy();
        partner.put("id", "cn2")
                .put("role", "partner")
                .put("governmentFunding", 0)
                .put("ownFunding", 0);
        named(partner, "示例研究院" + zh, "Academy of " + en);
        participants.add(partner);
        var investigators = content.get("principalInvestigators");
        named(investigators.get(0), "负责人" + zh, "Investigator " + en);
        ((ObjectNode) investigators.get(0)).put("email", en + "@example.org");
        named(investigators.get(1), "外方负责人" + zh, "Counterpart " + en);
        ((ObjectNode) investigators.get(1)).put("email", "partner@" + en + ".example.org");
        var member = content.putArray("members").addObject();
        member.put("participant", "cn1");
        named(member, "成员" + zh, "Member " + en);
        content.putObject("laboratory").put("name", "联合实验室" + zh + " " + en);
        content.putObject("partnerFunding").put("body", "Fund " + en).put("reference", "F-" + en);
        ((ObjectNode) content.get("foreignSubmission")).put("reference", "REF-" + en);
        content.putArray("unsuitableExperts").add("竞争者" + zh);
    }

    private static void named(com.fasterxml.jackson.databind.JsonNode holder, String zh, String en) {
        ((ObjectNode) holder).putObject("name").put("zh", zh).put("en", en);
    }

    /** Whether a letter to that address goes to who leads the Chinese side. */
    static boolean isInvestigator(String address) {
        return Stream.of(values()).anyMatch(proposal -> address.equals(proposal.en + "@example.org"));
    }

    /** The name of a file with that ending. */
    String fileName(String ending) {
        return zh + "-" + en + ending;
    }

    /** A PDF that says in its properties whose it is. */
    byte[] pdf() {
        return Written.by(out -> {
            try (var pdf = new PDDocument()) {
                pdf.addPage(new PDPage());
                var properties = pdf.getDocumentInformation();
                properties.setAuthor("负责人" + zh);
                properties.setTitle("University of " + en);
                properties.setProducer("示例大学" + zh);
                properties.setCustomMetadataValue("Company", "Institute of " + en);
                var xmp = new PDMetadata(pdf);
                xmp.importXMPMetadata(("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" + zh + " " + en + "</x:xmpmeta>")
                        .getBytes(StandardCharsets.UTF_8));
                pdf.getDocumentCatalog().setMetadata(xmp);
                pdf.save(out);
            }
        });
    }

    /** A DOCX that says so in its properties and a comment. */
    byte[] docx() {
        return Written.by(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("Made up");
                var properties = document.getProperties();
                properties.getCoreProperties().setCreator("负责人" + zh);
                properties.getCoreProperties().setTitle("University of " + en);
                properties.getExtendedProperties().getUnderlyingProperties().setCompany("示例大学" + zh);
                properties.getCustomProperties().addProperty("Member", en);
                var comment = document.createComments().createComment(BigInteger.ONE);
                comment.setAuthor("成员" + zh);
                comment.createParagraph().createRun().setText(en);
                document.write(out);
            }
        });
    }
}
