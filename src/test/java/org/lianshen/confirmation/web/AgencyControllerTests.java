package org.lianshen.confirmation.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The agencies' address speaks the contract's JSON. */
@DeskTest
class AgencyControllerTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SampleProposals samples;

    private MockMvc http;

    @BeforeEach
    void agency() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        LoggedInAs.agency("mecs");
    }

    @Test
    void everyEntryIsAnswered() throws Exception {
        var number = samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");

        send("mecs", """
                        [{"id": "m1", "direction": "2.0", "reference": "MN-1", "decision": "received"},
                         {"id": "m1", "direction": "2.0", "reference": "MN-1", "decision": "received"},
                         {"id": "m2", "direction": "2.0", "reference": "MN-2", "decision": "received"},
                         {"id": "m3", "direction": "2.0", "reference": "MN-3", "decision": "received", "x": 1}]""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$[0].id").value("m1"))
                .andExpect(jsonPath("$[0].result").value("matched"))
                .andExpect(jsonPath("$[0].number").value(number))
                .andExpect(jsonPath("$[0].message.en").isNotEmpty())
                .andExpect(jsonPath("$[0].errors").doesNotExist())
                .andExpect(jsonPath("$[1].result").value("duplicate"))
                .andExpect(jsonPath("$[2].result").value("unmatched"))
                .andExpect(jsonPath("$[2].number").doesNotExist())
                .andExpect(jsonPath("$[3].result").value("invalid"))
                .andExpect(jsonPath("$[3].errors[0].path").value("/3/x"));
    }

    @Test
    void aForeignDirectionIsForbidden() throws Exception {
        send("mecs", "[{\"id\": \"m1\", \"direction\": \"1.1\", \"decision\": \"received\"}]")
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:lianshen:problem:foreign-direction"));
    }

    @Test
    void anotherAgencyIsForbiddenAndAnUnknownOneNotFound() throws Exception {
        send("cdti", "[]").andExpect(status().isForbidden());
        send("nobody", "[]").andExpect(status().isNotFound());
        http.perform(get("/api/agencies/cdti/reconciliation")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNoListIsRefused() throws Exception {
        send("mecs", "{}").andExpect(status().isUnprocessableEntity());
        send("mecs", "[{").andExpect(status().isBadRequest());
        http.perform(post("/api/agencies/mecs/confirmations")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("[]"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void theListsAreLaidBesideEachOther() throws Exception {
        var number = samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");
        send(
                "mecs",
                "[{\"id\": \"m1\", \"direction\": \"2.0\", \"reference\": \"MN-1\", \"decision\": \"accepted\","
                        + " \"durationMonths\": 36}]");

        http.perform(get("/api/agencies/mecs/reconciliation?direction=2.0"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].state").value("mismatch"))
                .andExpect(jsonPath("$[0].number").value(number))
                .andExpect(jsonPath("$[0].decision").value("accepted"))
                .andExpect(jsonPath("$[0].receivedAt").isString())
                .andExpect(jsonPath("$[0].ours.title.zh").value("供水管网诊断"))
                .andExpect(jsonPath("$[0].differences[0].field").value("durationMonths"))
                .andExpect(jsonPath("$[0].differences[0].ours").value("24"))
                .andExpect(jsonPath("$[0].differences[0].theirs").value("36"));
    }

    private ResultActions send(String agency, String json) throws Exception {
        return http.perform(post("/api/agencies/" + agency + "/confirmations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    @Test
    void rowsAreFilteredAndExported() throws Exception {
        samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");
        send("mecs", "[{\"id\": \"m1\", \"direction\": \"2.0\", \"reference\": \"MN-9\", \"decision\": \"accepted\"}]");

        http.perform(get("/api/agencies/mecs/reconciliation?state=foreign-only&call=2022-1"))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value("m1"))
                .andExpect(jsonPath("$[0].settled").isEmpty());
        http.perform(get("/api/agencies/mecs/reconciliation?state=lost"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].path").value("/state"));
        http.perform(get("/api/agencies/mecs/reconciliation?call=1999-1")).andExpect(status().isNotFound());
        http.perform(get("/api/agencies/mecs/reconciliation.xlsx?direction=2.0"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("reconciliation-mecs-2.0.xlsx")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        LoggedInAs.agency("cdti");
        http.perform(get("/api/agencies/mecs/reconciliation.xlsx")).andExpect(status().isNotFound());
    }
}
