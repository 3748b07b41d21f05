package org.lianshen.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.client.ApiClient;
import org.lianshen.desk.SampleFile;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.programme.Catalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was submitted stays as it was, documents included, and can be fetched by its receipt. */
@LianshenTest
class SubmittedVersionsTests {

    private static final byte[] FIRST = SampleFile.pdf("the first");
    private static final byte[] SECOND = SampleFile.pdf("the second");

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    House house;
    ApiClient applicant;
    String number;
    String address;

    @BeforeEach
    void enter() {
        house = new House(port, catalogue);
        applicant = house.as("applicant1");
        number = house.applicantDrafts("1.9", content -> {});
        address = "/api/proposals/" + number;
    }

    private String upload(String kind, byte[] bytes) {
        return applicant
                .upload(address + "/documents", kind, "a.pdf", bytes)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private void returned() {
        house.recommenderRecommends(number);
        house.officerReturns(number, "请修改");
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    void theDigestIsOverTheContentAndEachDocumentInTheOrderOfTheirIds() throws Exception {
        var documents = new TreeMap<>(Map.of(
                upload("proposal-text", FIRST), FIRST, upload("other", SECOND), SECOND, upload("other", FIRST), FIRST));
        var receipt = house.submit(number).expect(202).json();
        assertThat(receipt.get("covers").asText()).isEqualTo("content-and-documents");
        var everything = new ByteArrayOutputStream();
        var content = applicant.get(address + "/receipts/" + receipt.get("id").asText() + "/content");
        everything.write(content.expect(200).response().body());
        for (var bytes : documents.values()) {
            everything.write(sha256(bytes));
        }
        assertThat(receipt.get("sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(sha256(everything.toByteArray())));
        var receipts = applicant.get(address + "/receipts").expect(200).json();
        assertThat(receipts).hasSize(1);
        assertThat(receipts.get(0)).isEqualTo(receipt);
        assertThat(documents.keySet())
                .containsExactlyElementsOf(version(receipt).get("documents").findValuesAsText("id"));
    }

    @Test
    void theDescriptionSaysHowTheDigestIsMade() {
        assertThat(house.as("applicant1").get("/v3/api-docs").text())
                .contains("32 raw bytes", "order of the documents");
    }

    private JsonNode version(JsonNode receipt) {
        return applicant
                .get(address + "/receipts/" + receipt.get("id").asText())
                .expect(200)
                .json();
    }

    @Test
    @Attack(
            door = Door.PROPOSALS,
            tries = "takes away or replaces, in a correction, a document that was submitted before",
            as = "applicant",
            meets = "it goes with the next submission only: what the earlier receipt is for stays, with its documents")
    void whatWasSubmittedIsNeverTakenAway() {
        var document = upload("proposal-text", FIRST);
        var first = house.submit(number).expect(202).json();
        var before = version(first);
        returned();
        applicant.delete(address + "/documents/" + document, Map.of()).expect(204);
        applicant.delete(address + "/documents/" + document, Map.of()).expect(404);
        upload("proposal-text", SECOND);
        house.applicantCorrects(number, content -> content.put("summary", "改过的摘要"));
        assertThat(version(first)).isEqualTo(before);
        var kept = address + "/receipts/" + first.get("id").asText() + "/documents/" + document;
        assertThat(applicant.get(kept).expect(200).response().body()).isEqualTo(FIRST);
        assertThat(house.as("officer").get(kept).expect(200).header("Content-Disposition"))
                .startsWith("attachment");
        house.as("applicant2").get(kept).expect(404);
        assertThat(applicant.get(address).json().get("documents")).hasSize(1);
        var receipts = applicant.get(address + "/receipts").json();
        assertThat(receipts).hasSize(2);
        var second = version(receipts.get(1));
        assertThat(second.get("content").get("summary").asText()).isEqualTo("改过的摘要");
        assertThat(second.get("documents").findValuesAsText("id")).doesNotContain(document);
        assertThat(second.get("sha256")).isNotEqualTo(first.get("sha256"));
        applicant
                .get(address + "/receipts/" + receipts.get(1).get("id").asText() + "/documents/" + document)
                .expect(404);
        applicant.get(address + "/receipts/nonsense").expect(404);
    }

    @Test
    void aDocumentThatWasNeverSubmittedIsDeleted() {
        var document = upload("other", FIRST);
        applicant.delete(address + "/documents/" + document, Map.of()).expect(204);
        applicant.get(address + "/documents/" + document).expect(404);
    }

    @Test
    void aKeyDoesNotStandForOtherDocuments() {
        var document = upload("other", FIRST);
        var submission = address + "/submission";
        var first =
                applicant.post(submission, "{}", Map.of("Idempotency-Key", "k")).expect(202);
        returned();
        assertThat(applicant
                        .post(submission, "{}", Map.of("Idempotency-Key", "k"))
                        .expect(202)
                        .text())
                .isEqualTo(first.text());
        applicant.delete(address + "/documents/" + document, Map.of()).expect(204);
        upload("other", SECOND);
        applicant.post(submission, "{}", Map.of("Idempotency-Key", "k")).expect(409);
    }

    @Test
    void aReceiptFromBeforeKeepsItsDigestAndSaysSo() {
        upload("other", FIRST);
        house.submit(number).expect(202);
        var content = jdbc.sql("update submission_receipt set everything_sha256 = null, content = null"
                        + " where number = :number returning content_sha256")
                .param("number", number)
                .query(String.class)
                .single();
        var receipt = applicant.get(address + "/receipts").expect(200).json().get(0);
        assertThat(receipt.get("covers").asText()).isEqualTo("content");
        assertThat(receipt.get("sha256").asText()).isEqualTo(content);
        assertThat(version(receipt).has("content")).isFalse();
        applicant
                .get(address + "/receipts/" + receipt.get("id").asText() + "/content")
                .expect(404);
    }
}
