package org.lianshen.expertreview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.desk.SampleFile;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewRequests;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@ReviewTest
class ExpertWebTests {

    private static final String CSV = "name,organisation,email,keywords,fields,max load,co-authors,advisors\n"
            + "甲,研究所,jia@example.org,储能;电网,能源,5,,\n";

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ReviewRequests pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        fixtures.clear();
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void anOfficerImportsAListEitherWay() throws Exception {
        pages.perform(multipart("/api/experts/imports")
                        .file(new MockMultipartFile(
                                "file", "experts.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added").value(1))
                .andExpect(jsonPath("$.updated").value(0));
        pages.perform(post("/api/experts/imports").contentType("text/csv").content(CSV))
                .andExpect(jsonPath("$.updated").value(1));
        pages.perform(get("/api/experts"))
                .andExpect(jsonPath("$[0].name").value("甲"))
                .andExpect(jsonPath("$[0].keywords[1]").value("电网"))
                .andExpect(jsonPath("$[0].maxLoad").value(5));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void aBrokenListIsAnsweredByRowAndColumn() throws Exception {
        pages.perform(post("/api/experts/imports")
                        .contentType("text/csv")
                        .content(CSV.replace("jia@example.org", "nowhere")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].path").value("/lines/2/email"))
                .andExpect(jsonPath("$.errors[0].message.zh").value(containsString("第 2 行")))
                .andExpect(jsonPath("$.errors[0].message.en").value(containsString("Line 2")));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void aHugeListIsRefused() throws Exception {
        pages.perform(post("/api/experts/imports").contentType("text/csv").content(new byte[21 * 1024 * 1024]))
                .andExpect(status().isPayloadTooLarge());
    }

    @Test
    @WithMockUser(username = "applicant1", roles = "APPLICANT")
    void outsidersSeeNoExperts() {
        assertThatThrownBy(() -> pages.perform(get("/api/experts")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(
                        post("/api/experts/imports").contentType("text/csv").content(CSV)))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "chair", roles = "CHAIR")
    void onlyOfficersAndAdministratorsImport() throws Exception {
        pages.perform(get("/api/experts")).andExpect(status().isOk());
        assertThatThrownBy(() -> pages.perform(
                        post("/api/experts/imports").contentType("text/csv").content(CSV)))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "expert-a", roles = "EXPERT")
    void anExpertReadsThePageAndItsDocument() throws Exception {
        var id = underReview("a");
        var document = blindedText(SampleFile.pdf("Li San"));
        pages.perform(get("/reviews/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("课题1")))
                .andExpect(content().string(containsString("/reviews/" + id + "/documents/" + document)))
                .andExpect(content().string(not(containsString("示例大学"))))
                .andExpect(content().string(not(containsString("负责人"))));
        var file = pages.perform(get("/reviews/" + id + "/documents/" + document))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Disposition", containsString("-0001-blinded-1.pdf")))
                .andExpect(header().string("Content-Disposition", not(containsString("Li"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .doesNotContain("Li San");
    }

    @Test
    @WithMockUser(username = "expert-a", roles = "EXPERT")
    void aFileOfBeforeThatCannotBeCleanedIsWithheldWithTheReason() throws Exception {
        var id = underReview("a");
        var document = blindedText("%PDF Li San".getBytes(StandardCharsets.UTF_8));
        pages.perform(get("/reviews/" + id + "/documents/" + document))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(containsString("项目办公室")))
                .andExpect(content().string(containsString("programme office")))
                .andExpect(content().string(not(containsString("Li San"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/documents/3f2504e0-4f89-41d3-9a0c-0305e82c3301"})
    @WithMockUser(username = "expert-b", roles = "EXPERT")
    void anotherExpertFindsNothing(String path) throws Exception {
        var id = underReview("a");
        pages.perform(get("/reviews/" + id + path)).andExpect(status().isNotFound());
        pages.perform(get("/reviews/no-such-id" + path)).andExpect(status().isNotFound());
    }

    private AssignmentId underReview(String letter) {
        fixtures.sixExperts();
        var number = fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "a", "b", "c");
        assertThat(number).endsWith("0001");
        return fixtures.assignment(number, letter);
    }

    private UUID blindedText(byte[] bytes) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into proposal_document (id, number, kind, name, media_type, size, sha256, bytes, uploaded_by,"
                        + " uploaded_at) select :id, number, 'blinded-text', 'Li San.pdf', 'application/pdf', 4,"
                        + " repeat('0', 64), :bytes, 'applicant1', :at from proposal")
                .param("id", id)
                .param("bytes", bytes)
                .param("at", OffsetDateTime.parse("2030-01-05T00:00:00Z"))
                .update();
        return id;
    }
}
