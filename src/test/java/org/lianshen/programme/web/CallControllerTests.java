package org.lianshen.programme.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.problem.web.ProblemWeb;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DeadlineChange;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.load.CatalogueLoader;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Calls, directions and deadlines as the contract has them. */
class CallControllerTests {

    private static final Catalogue CATALOGUE = CatalogueLoader.load(List.of(), false);
    private static final Instant APPLICANTS = Instant.parse("2021-12-20T08:00:00Z");
    private static final Instant LATER = Instant.parse("2022-01-10T08:00:00Z");

    private final Deadlines deadlines = mock(Deadlines.class);
    private final Callers callers = mock(Callers.class);
    private final MockMvc mvc =
            ProblemWeb.of(new CallController(CATALOGUE, deadlines), new DeadlineController(deadlines, callers));

    @BeforeEach
    void start() {
        given(callers.current()).willReturn(new Caller("officer", Set.of(Role.OFFICER), null, null, null));
        given(deadlines.calendar(any()))
                .willReturn(new Calendar(
                        APPLICANTS.minusSeconds(3600),
                        APPLICANTS,
                        APPLICANTS,
                        Map.of("cdti", LATER),
                        false,
                        Period.ofDays(5),
                        Period.ofDays(21),
                        Optional.empty(),
                        5));
    }

    @Test
    void listsCallsAndDirections() throws Exception {
        mvc.perform(get("/api/calls")).andExpect(status().isOk()).andExpect(jsonPath("$[*].id", contains("2022-1")));
        mvc.perform(get("/api/calls/2022-1"))
                .andExpect(jsonPath("$.directions", hasSize(17)))
                .andExpect(jsonPath("$.directions[*].code", hasItems("1.1", "2.0", "2.7")))
                .andExpect(jsonPath("$.directions[9].code").isString());
    }

    @Test
    void showsADirection() throws Exception {
        mvc.perform(get("/api/calls/2022-1/directions/1.1"))
                .andExpect(jsonPath("$.code").value("1.1"))
                .andExpect(jsonPath("$.type").value("industry-research"))
                .andExpect(jsonPath("$.agency.id").value("cdti"))
                .andExpect(jsonPath("$.fields", hasSize(6)))
                .andExpect(jsonPath("$.fields[4].name.zh").value("现代农业，包括渔业技术、食品加工和食品安全"))
                .andExpect(jsonPath("$.pools", hasSize(1)))
                .andExpect(jsonPath("$.pools[0].quota").value(15))
                .andExpect(jsonPath("$.pools[0].quotaKind").value("ceiling"))
                .andExpect(jsonPath("$.pools[0].quotaPerField").doesNotExist())
                .andExpect(jsonPath("$.pools[0].fields", hasSize(6)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("\"budget\":45000000.00")))
                .andExpect(jsonPath("$.calendar.applicants").value("2021-12-20T16:00:00+08:00"))
                .andExpect(jsonPath("$.calendar.agencies.cdti").value("2022-01-10T16:00:00+08:00"))
                .andExpect(jsonPath("$.calendar.reviewClaim").value("P5D"))
                .andExpect(jsonPath("$.rules[*].clause", hasItems("1.1(1)", "1.1(5)", "1.1 budget", "call")))
                .andExpect(jsonPath("$.rules[?(@.rule=='1.1-dual')].severity", contains("void")))
                .andExpect(jsonPath("$.rules[*].quote", hasItem("项目执行期原则上为 2~3 年。")))
                .andExpect(jsonPath("$.questions[0].id").value("1.1-joint-form"));
    }

    @Test
    void showsPoolsAndMissingAgencies() throws Exception {
        mvc.perform(get("/api/calls/2022-1/directions/1.5")).andExpect(jsonPath("$.pools[*].quota", contains(5, 10)));
        mvc.perform(get("/api/calls/2022-1/directions/1.8"))
                .andExpect(jsonPath("$.pools[0].quotaPerField").value(1));
        mvc.perform(get("/api/calls/2022-1/directions/2.6"))
                .andExpect(jsonPath("$.pools[0].quotaKind").value("about"))
                .andExpect(jsonPath("$.agency").doesNotExist());
    }

    @Test
    void everyDirectionIsShown() throws Exception {
        for (var direction : CATALOGUE.call("2022-1").orElseThrow().directions()) {
            mvc.perform(get("/api/calls/2022-1/directions/" + direction.code()))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.name.en").isNotEmpty());
        }
    }

    @Test
    void whatDoesNotExistIs404() throws Exception {
        mvc.perform(get("/api/calls/2023-1")).andExpect(status().isNotFound());
        mvc.perform(get("/api/calls/2022-1/directions/2.8")).andExpect(status().isNotFound());
        mvc.perform(get("/api/calls/2023-1/directions/1.1")).andExpect(status().isNotFound());
    }

    @Test
    void anOfficerExtendsADeadline() throws Exception {
        given(deadlines.extend(any(), any(), any(), any(), any(), any()))
                .willReturn(new DeadlineChange(
                        DeadlineKind.APPLICANTS, null, false, APPLICANTS, LATER, "台风", "officer", APPLICANTS));
        mvc.perform(post("/api/calls/2022-1/directions/1.1/deadlines")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"applicants\",\"until\":\"2022-01-10T16:00:00+08:00\",\"reason\":\"台风\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("applicants"))
                .andExpect(jsonPath("$.before").value("2021-12-20T16:00:00+08:00"))
                .andExpect(jsonPath("$.until").value("2022-01-10T16:00:00+08:00"));
        verify(deadlines)
                .extend(
                        eq(new DirectionId("2022-1", "1.1")),
                        eq(DeadlineKind.APPLICANTS),
                        isNull(),
                        eq(LATER),
                        eq("台风"),
                        eq("officer"));
    }

    @Test
    void anExtensionThatMakesNoSenseIs422() throws Exception {
        mvc.perform(post("/api/calls/2022-1/directions/1.1/deadlines")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"lunch\",\"until\":\"2022-01-10\",\"reason\":\"x\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].path", contains("/kind", "/until")));
        verifyNoInteractions(deadlines);
    }

    @Test
    void anOfficerClosesTheIntakeAndReadsTheHistory() throws Exception {
        var change =
                new DeadlineChange(DeadlineKind.APPLICANTS, null, true, LATER, APPLICANTS, "已满", "officer", APPLICANTS);
        given(deadlines.close(new DirectionId("2022-1", "1.1"), "已满", "officer"))
                .willReturn(change);
        given(deadlines.history(new DirectionId("2022-1", "1.1"))).willReturn(List.of(change));
        mvc.perform(post("/api/calls/2022-1/directions/1.1/closing")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"已满\"}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.closing").value(true));
        mvc.perform(get("/api/calls/2022-1/directions/1.1/deadlines"))
                .andExpect(jsonPath("$[*].reason", contains("已满")))
                .andExpect(jsonPath("$[*].decidedBy", contains("officer")));
    }
}
