package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.SampleFile;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.StoredDocument;
import org.lianshen.proposal.content.ContentWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ReviewTest
class BlindedDossiersTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private BlindedDossiers dossiers;

    @Autowired
    private ReviewSheets sheets;

    @Autowired
    private ContentWriter writer;

    @Autowired
    private JdbcClient jdbc;

    private String number = "";

    @BeforeEach
    void threeExpertsAreAsked() {
        fixtures.clear();
        fixtures.sixExperts();
        number = fixtures.eligible(PLAIN, 1, "能源", 1.5);
        fixtures.assign(PLAIN, "a", "b", "c");
    }

    @Test
    void itNamesNobody() {
        var dossier = dossiers.of(fixtures.assignment(number, "a"), "expert-a");
        var json = writer.json(dossier.content());
        assertThat(json)
                .contains(
                        "课题1",
                        "一个用于演示的项目。",
                        "储能",
                        "1500000.00",
                        "\"durationMonths\":24",
                        "cooperation",
                        "\"country\":\"AT\"")
                .doesNotContain("示例大学", "Example University", "Beispiel", "负责人", "Li San", "Anna", "成员", "Member")
                .doesNotContain("REG-", "pi@example.org", "moe", "cn1");
    }

    @Test
    void onlyTheExpertItWasGivenToSeesIt() {
        var id = fixtures.assignment(number, "a");
        assertThatCode(() -> dossiers.of(id, "expert-a")).doesNotThrowAnyException();
        assertMissing(() -> dossiers.of(id, "expert-b"));
        assertMissing(() -> dossiers.of(id, "officer"));
        assertMissing(() -> dossiers.of(new AssignmentId("no-such-id"), "expert-a"));
    }

    @Test
    void itStaysAfterTheSheetAndGoesWithANo() {
        var scored = fixtures.assignment(number, "a");
        fixtures.scores(number, "a", "80");
        assertThatCode(() -> dossiers.of(scored, "expert-a")).doesNotThrowAnyException();
        var declined = fixtures.assignment(number, "b");
        sheets.decline(declined, "时间不足", "expert-b");
        assertMissing(() -> dossiers.of(declined, "expert-b"));
    }

    @Test
    void itHoldsTheDocumentsMadeForExpertsOnly() {
        var blinded = document("blinded-text", "匿名申报书.pdf");
        var named = document("proposal-text", "申报书.pdf");
        var id = fixtures.assignment(number, "a");
        assertThat(dossiers.of(id, "expert-a").documents())
                .extracting(StoredDocument::id)
                .containsExactly(blinded);
        var file = dossiers.file(id, blinded, "expert-a");
        assertThat(file.name()).isEqualTo(number + "-blinded-1.pdf");
        assertThat(file.bytes()).asString(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
        assertMissing(() -> dossiers.file(id, named, "expert-a"));
        assertMissing(() -> dossiers.file(id, blinded, "expert-b"));
    }

    private UUID document(String kind, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into proposal_document (id, number, kind, name, media_type, size, sha256, bytes, uploaded_by,"
                        + " uploaded_at) values (:id, :number, :kind, :name, 'application/pdf', 1, repeat('0',"
                        + " 64), :bytes,"
                        + " 'applicant1', :at)")
                .param("id", id)
                .param("number", number)
                .param("kind", kind)
                .param("name", name)
                .param("bytes", SampleFile.pdf())
                .param("at", OffsetDateTime.parse("2030-01-05T00:00:00Z"))
                .update();
        return id;
    }

    private static void assertMissing(ThrowingCallable call) {
        assertThat(catchThrowableOfType(Refusal.class, call).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
