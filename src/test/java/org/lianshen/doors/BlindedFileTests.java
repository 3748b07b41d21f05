package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient.Answer;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Sha256;
import org.lianshen.proposal.blinding.HiddenText;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files made for experts, from the upload to the expert. */
@LianshenTest
class BlindedFileTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "learns who applies from a file made for experts: its name, its properties, what was there before",
            as = "expert",
            meets = "a copy with the pages alone, stamped, under a name of ours; the receipt covers the file itself")
    void whatTheFileSaysBesideItsPages() throws IOException {
        var scene = new ReviewedProposal(port, catalogue);
        var expert = scene.house().as("expert01");
        var file = scene.path("/reviews/{assignment}/documents/{document}");
        var got = expert.get(file).expect(200);
        assertThat(HiddenText.isIn(ReviewedProposal.PDF)).isTrue();
        assertThat(HiddenText.isIn(got.response().body())).isFalse();
        try (var copy = Loader.loadPDF(got.response().body())) {
            assertThat(new PDFTextStripper().getText(copy))
                    .contains("What is planned stays as it is.", scene.number() + " \u00b7 for review only");
        }
        assertThat(got.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"" + scene.number() + "-blinded-1.pdf\"");
        assertThat(got.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        for (var path : new String[] {"/reviews/{assignment}", "/api/reviews/{assignment}", "/api/reviews"}) {
            var answer = expert.get(scene.path(path)).expect(200);
            assertThat(HiddenText.isIn(answer.response().body())).as(path).isFalse();
        }
        var page = expert.get(scene.path("/reviews/{assignment}")).text();
        assertThat(page).contains("<iframe", "src=\"" + file + "#navpanes=0");

        var own = scene.house()
                .as("applicant1")
                .get(scene.path("/api/proposals/{number}/documents/{document}"))
                .expect(200);
        assertThat(own.response().body()).isEqualTo(ReviewedProposal.PDF);
        assertThat(scene.house()
                        .as("applicant1")
                        .get(scene.path("/api/proposals/{number}/documents"))
                        .text())
                .contains(Sha256.of(ReviewedProposal.PDF));
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload, for experts, a file that cannot be cleaned: a picture, a workbook, a document with a"
                    + " picture of an unknown kind",
            as = "applicant",
            meets = "415 with the reason, nothing is kept; for any other purpose it is taken")
    void whatCannotBeCleaned() throws IOException {
        var house = new House(port, catalogue);
        var path = "/api/proposals/" + house.applicantDrafts("1.9", content -> {}) + "/documents";
        refused(
                house.as("applicant1").upload(path, "blinded-text", "a.png", png()),
                "PDF \u6216 DOCX",
                "a PDF or a DOCX");
        refused(
                house.as("applicant1").upload(path, "blinded-text", "a.xlsx", xlsx()),
                "PDF \u6216 DOCX",
                "a PDF or a DOCX");
        refused(
                house.as("applicant1").upload(path, "blinded-text", "a.docx", HiddenText.odd()),
                "/word/media/odd.xyz",
                "put it in as PNG or JPEG");
        assertThat(house.as("applicant1").get(path).json()).isEmpty();
        house.as("applicant1").upload(path, "other", "a.png", png()).expect(201);
        house.as("applicant1")
                .upload(path, "blinded-text", "a.docx", HiddenText.docx())
                .expect(201);
        house.as("applicant1")
                .upload(path, "blinded-text", "a.pdf", HiddenText.pdf())
                .expect(201);
    }

    private static void refused(Answer answer, String zh, String en) {
        answer.expect(415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("cannot-be-blinded", zh, en);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("1");
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
