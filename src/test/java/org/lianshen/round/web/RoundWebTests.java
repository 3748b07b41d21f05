package org.lianshen.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewRequests;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionUnverified;
import org.lianshen.round.Objections;
import org.lianshen.round.RoundStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;

@ReviewTest
class RoundWebTests {

    private static final String ROUND = "/api/rounds/2030-1/1.0";

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private RoundStory story;

    @Autowired
    private Objections objections;

    @Autowired
    private ReviewRequests pages;

    @Autowired
    private ApplicationEvents events;

    private String first = "";

    @BeforeEach
    void aListIsPublished() {
        story.begins(PLAIN);
        first = fixtures.reviewed(PLAIN, 1, "能源", 2, "90", "90", "90");
        fixtures.reviewed(PLAIN, 2, "健康", 2, "80", "80", "80");
        fixtures.reviewed(PLAIN, 3, "农业", 1, "70", "70", "70");
        story.published(PLAIN);
    }

    @Test
    @WithMockUser(username = "chair", roles = "CHAIR")
    void aPageTellsWhyEachOneStandsWhereItStands() throws Exception {
        pages.perform(get("/rounds/2030-1/1.0/ranking").locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 of 2, left: 0")))
                .andExpect(content().string(containsString("4,000,000.00 of 5,000,000.00, left: 1,000,000.00")))
                .andExpect(content().string(containsString("ends the list: all places are taken")));
        pages.perform(get("/rounds/2030-1/1.0/ranking").locale(Locale.CHINESE))
                .andExpect(content().string(containsString("至此截止：项目数已满")));
        pages.perform(get("/rounds/2030-1/9.9/ranking")).andExpect(status().isNotFound());
    }

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void staffSeesWhereTheRoundStands() throws Exception {
        pages.perform(get(ROUND))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stage").value("notice"))
                .andExpect(jsonPath("$.label.zh").value("公示中"))
                .andExpect(jsonPath("$.proposals.on-notice").value(2))
                .andExpect(jsonPath("$.proposals.declined").value(1))
                .andExpect(jsonPath("$.settledBy").value("chair"))
                .andExpect(jsonPath("$.approvedBy").value("approver"))
                .andExpect(jsonPath("$.notices", hasSize(1)));
        pages.perform(get("/api/rounds/2030-1/1.1")).andExpect(status().isNotFound());
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void staffSeesAssignmentAndRanking() throws Exception {
        pages.perform(get(ROUND + "/assignment"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].seats[0].state").value("scored"))
                .andExpect(jsonPath("$[0].seats[0].load").value(3))
                .andExpect(jsonPath("$[0].refused").isEmpty());
        pages.perform(get(ROUND + "/ranking"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pools[0].quota").value(2))
                .andExpect(jsonPath("$.pools[0].quotaKind").value("ceiling"))
                .andExpect(jsonPath("$.pools[0].committed").value(4_000_000.0))
                .andExpect(jsonPath("$.lines[0].standing.number").value(first))
                .andExpect(jsonPath("$.lines[0].standing.mean").value(90.0))
                .andExpect(jsonPath("$.lines[2].standing.withinCut").value(false))
                .andExpect(jsonPath("$.lines[0].reviews[0].scores.content").value(90.0))
                .andExpect(jsonPath("$.lines[0].reviews[0].normalised").exists());
        pages.perform(get(ROUND + "/ranking.xlsx"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("ranking-2030-1-1.0.xlsx")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/assignment", "/ranking", "/ranking.xlsx"})
    @WithMockUser(username = "expert-a", roles = "EXPERT")
    void outsidersSeeNothingOfARound(String path) {
        assertThatThrownBy(() -> pages.perform(get(ROUND + path))).hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void anOfficerFilesAnObjection() throws Exception {
        pages.perform(post(ROUND + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":\"%s\",\"objector\":\"某公民\",\"ground\":\"材料不实\",\"signed\":true}"
                                .formatted(first)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("open"));
        assertThat(objections.open(new DirectionId("2030-1", PLAIN)))
                .extracting(Objection::number)
                .containsExactly(new ProposalNumber(first));
        pages.perform(post(ROUND + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":\"%s\",\"objector\":\"某公民\",\"ground\":\"材料不实\"}".formatted(first)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].path").value("/signed"));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void anObjectionWithUnknownOrMistypedPropertiesIsRefused() throws Exception {
        pages.perform(post(ROUND + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\":1,\"signed\":\"yes\",\"colour\":\"red\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].path").value(contains("/number", "/signed", "/colour")));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void anObjectionWithAnAddressWaitsForItsConfirmation() throws Exception {
        pages.perform(post(ROUND + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(objection("o@example.org")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("unverified"));
        assertThat(objections.open(new DirectionId("2030-1", PLAIN))).isEmpty();
        pages.perform(get("/notices/2030-1/1.0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("某公民")))
                .andExpect(content()
                        .string(containsString(
                                Objection.State.UNVERIFIED.label().en())));
    }

    @Test
    @WithAnonymousUser
    void theNoticeNamesTheAddressOfObjectionsAndTheirForm() throws Exception {
        pages.perform(get("/api/notices/2030-1/1.0"))
                .andExpect(jsonPath("$.objections.address", endsWith("/notices/2030-1/1.0#objection")))
                .andExpect(jsonPath("$.objections.api", endsWith("/api/notices/2030-1/1.0/objections")))
                .andExpect(jsonPath("$.objections.fields[*].name")
                        .value(contains("number", "objector", "email", "ground", "signed")))
                .andExpect(jsonPath("$.objections.rules.zh", containsString("学术判断")));
        pages.perform(get("/notices/2030-1/1.0"))
                .andExpect(content().string(containsString("/notices/2030-1/1.0#objection")))
                .andExpect(content().string(containsString("action=\"/notices/2030-1/1.0/objections\"")))
                .andExpect(content().string(containsString("name=\"email\"")))
                .andExpect(content().string(not(containsString("seen by staff"))));
    }

    @Test
    @WithAnonymousUser
    void anybodyObjectsAndConfirmsIt() throws Exception {
        pages.perform(post("/api/notices/2030-1/1.0/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(objection("not an address")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].path").value(contains("/email")));
        pages.perform(post("/api/notices/2030-1/1.0/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(objection("o@example.org")))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("unverified"))
                .andExpect(jsonPath("$.confirmUntil").exists())
                .andExpect(content().string(not(containsString("某公民"))));
        var link = "/objections/" + code();
        pages.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("课题1")));
        assertThat(objections.open(new DirectionId("2030-1", PLAIN)))
                .as("opening it confirms nothing")
                .isEmpty();
        pages.perform(post(link)).andExpect(status().isOk());
        assertThat(objections.open(new DirectionId("2030-1", PLAIN))).hasSize(1);
        pages.perform(get("/objections/guessed")).andExpect(status().isNotFound());
        pages.perform(post("/objections/guessed")).andExpect(status().isNotFound());
    }

    @Test
    @WithAnonymousUser
    void theFormOfTheNoticeSaysWhatIsWrongAndKeepsTheWords() throws Exception {
        pages.perform(post("/notices/2030-1/1.0/objections")
                        .param("number", first)
                        .param("ground", "两年前已<结题>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Please say who objects.")))
                .andExpect(content().string(containsString("Give one e-mail address")))
                .andExpect(content().string(containsString("两年前已&lt;结题&gt;")));
        pages.perform(post("/notices/2030-1/1.0/objections")
                        .param("number", first)
                        .param("objector", "某公民")
                        .param("email", "o@example.org")
                        .param("ground", "材料不实")
                        .param("signed", "true"))
                .andExpect(status().is3xxRedirection());
        pages.perform(get("/notices/2030-1/1.0").param("filed", ""))
                .andExpect(content().string(containsString("A letter to your address asks you to confirm it")));
    }

    private String objection(String email) {
        return "{\"number\":\"%s\",\"objector\":\"某公民\",\"email\":\"%s\",\"ground\":\"材料不实\",\"signed\":true}"
                .formatted(first, email);
    }

    private String code() {
        return events.stream(ObjectionUnverified.class)
                .map(ObjectionUnverified::code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @WithMockUser(username = "chair", roles = "CHAIR")
    void onlyOfficersFileObjections() {
        assertThatThrownBy(() -> pages.perform(post(ROUND + "/objections")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAnonymousUser
    void everybodyReadsTheNotice() throws Exception {
        pages.perform(get("/api/notices"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].direction").value("1.0"))
                .andExpect(jsonPath("$[0].count").value(2))
                .andExpect(jsonPath("$[0].over").value(false));
        pages.perform(get("/api/notices/2030-1/1.0"))
                .andExpect(jsonPath("$.projects", hasSize(2)))
                .andExpect(jsonPath("$.projects[0].title.zh").value("课题1"))
                .andExpect(jsonPath("$.projects[0].organisation.en").value("Example University 1"))
                .andExpect(content().string(not(containsString("负责人"))))
                .andExpect(content().string(not(containsString("mean"))));
        pages.perform(get("/api/notices/2030-1/1.1")).andExpect(status().isNotFound());
    }

    @Test
    @WithAnonymousUser
    void whoIsStruckOffIsNoLongerOnTheNotice() throws Exception {
        var id = objections.file(
                new DirectionId("2030-1", PLAIN), new ProposalNumber(first), "某公民", "材料不实", true, "officer");
        objections.decide(id, Objection.State.UPHELD, "材料不实", "chair");
        pages.perform(get("/api/notices/2030-1/1.0"))
                .andExpect(jsonPath("$.notice.count").value(2))
                .andExpect(content().string(not(containsString(first))));
    }

    @Test
    @WithAnonymousUser
    void thePagesShowTheSame() throws Exception {
        pages.perform(get("/notices").header("Accept-Language", "zh-CN").locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/notices/2030-1/1.0")))
                .andExpect(content().string(containsString("方向1.0")));
        pages.perform(get("/notices/2030-1/1.0")
                        .header("Accept-Language", "zh-CN")
                        .locale(Locale.CHINA))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("课题1")))
                .andExpect(content().string(containsString("Beispiel Universität 2")))
                .andExpect(content().string(not(containsString("课题3"))));
    }
}
