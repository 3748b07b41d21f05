package org.lianshen.formalcheck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.lianshen.formalcheck.FormalCheck;
import org.lianshen.problem.web.ProblemWeb;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ValidProposals;
import org.lianshen.proposal.content.WellFormedness;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The formal check to the letter of the contract. */
class FormalCheckControllerTests {

    /** One second before midnight of 2021-12-19 in UTC: already the 20th in Beijing. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-12-19T23:59:59Z"), ZoneOffset.UTC);

    private final MockMvc mvc = ProblemWeb.of(new FormalCheckController(
            new ContentReader(),
            new WellFormedness(ValidProposals.CATALOGUE),
            new FormalCheck(ValidProposals.CATALOGUE),
            CLOCK));

    @Test
    void aValidProposalPassesAndItsQuestionsAreListed() throws Exception {
        check("?asOf=2021-12-20", ValidProposals.bytes(ValidProposals.of("1.3")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.call").value("2022-1"))
                .andExpect(jsonPath("$.direction").value("1.3"))
                .andExpect(jsonPath("$.outcome").value("passed"))
                .andExpect(jsonPath("$.findings", hasSize(0)))
                .andExpect(jsonPath("$.questions", hasSize(1)))
                .andExpect(jsonPath("$.questions[0].rule").value("1.3-balance"))
                .andExpect(jsonPath("$.questions[0].clause").value("1.3(1)"))
                .andExpect(jsonPath("$.questions[0].message.zh").isNotEmpty())
                .andExpect(jsonPath("$.questions[0].message.en").isNotEmpty());
    }

    @Test
    void aFindingHasExactlyTheContractsProperties() throws Exception {
        String answer = check("", ValidProposals.bytes(ValidProposals.of("1.1", "-/agreements")))
                .andExpect(jsonPath("$.outcome").value("correctable"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var tree = new ObjectMapper().readTree(answer);
        assertThat(tree.fieldNames())
                .toIterable()
                .containsExactly("call", "direction", "outcome", "findings", "questions");
        var finding = tree.at("/findings/0");
        assertThat(finding.fieldNames())
                .toIterable()
                .containsExactly("rule", "clause", "severity", "path", "message", "quote");
        assertThat(finding.get("rule").asText()).isEqualTo("1.1-ip");
        assertThat(finding.get("clause").asText()).isEqualTo("1.1(5)");
        assertThat(finding.get("severity").asText()).isEqualTo("failure");
        assertThat(finding.get("path").asText()).isEqualTo("/agreements");
        assertThat(finding.get("message").fieldNames()).toIterable().containsExactly("zh", "en");
        assertThat(finding.get("quote").asText()).startsWith("双方合作单位申报时，应同时提交关于知识产权的协议");
        assertThat(tree.at("/questions/0").fieldNames()).toIterable().containsExactly("rule", "clause", "message");
    }

    @Test
    void todayInBeijingIsAssumed() throws Exception {
        check("", ValidProposals.bytes(ValidProposals.of("1.4", "/agreements/0/signedOn=\"2021-12-19\"")))
                .andExpect(jsonPath("$.outcome").value("passed"));
        check(
                        "?asOf=2021-12-19",
                        ValidProposals.bytes(ValidProposals.of("1.4", "/agreements/0/signedOn=\"2021-12-19\"")))
                .andExpect(jsonPath("$.findings[*].clause", contains("1.4(3)")));
    }

    @Test
    void aMissingOtherSideIsPending() throws Exception {
        check("", ValidProposals.bytes(ValidProposals.of("2.0", "-/foreignSubmission; /durationMonths=37")))
                .andExpect(jsonPath("$.outcome").value("pending"))
                .andExpect(jsonPath("$.findings[*].severity", contains("void", "warning")));
    }

    @Test
    void whatIsNotWellFormedIs422WithOneEntryPerField() throws Exception {
        check(
                        "",
                        ValidProposals.bytes(
                                ValidProposals.of("1.1", "/direction=2.0; -/field; /extra=1; /durationMonths=121")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type", startsWith("urn:lianshen:problem:")))
                .andExpect(jsonPath(
                        "$.errors[*].path", containsInAnyOrder("/direction", "/field", "/extra", "/durationMonths")))
                .andExpect(jsonPath("$.errors[0].message.zh").isNotEmpty())
                .andExpect(jsonPath("$.errors[0].message.en").isNotEmpty());
    }

    @Test
    void anUnknownDirectionIs422() throws Exception {
        check("", ValidProposals.bytes(ValidProposals.of("1.1", "/direction=\"2.8\"")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].path", contains("/direction")));
        check("", ValidProposals.bytes(ValidProposals.of("1.1", "/call=\"2023-1\"")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].path", contains("/call")));
    }

    @Test
    void whatIsNoJsonIs400AndABadDateIs422() throws Exception {
        check("", "{".getBytes(StandardCharsets.UTF_8)).andExpect(status().isBadRequest());
        for (var day : new String[] {"yesterday", "-2021-01-01", "0000-01-01", "%2B999999999-12-31"}) {
            mvc.perform(post(java.net.URI.create("/api/formal-checks?asOf=" + day))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(ValidProposals.bytes(ValidProposals.of("1.1"))))
                    .andExpect(status().isUnprocessableEntity());
        }
    }

    private ResultActions check(String query, byte[] proposal) throws Exception {
        return mvc.perform(post("/api/formal-checks" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(proposal));
    }
}
