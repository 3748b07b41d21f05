package org.lianshen.confirmation.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.identity.Role;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Joint lists over HTTP. */
@DeskTest
class JointListControllerTests {

    private static final String URL = "/api/agencies/mecs/joint-lists";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SampleProposals samples;

    private MockMvc http;

    @BeforeEach
    void confirmed() throws Exception {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        samples.put("2.0", ProposalStatus.AWAITING_CONFIRMATION, "MN-1");
        LoggedInAs.agency("mecs");
        http.perform(post("/api/agencies/mecs/confirmations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[{\"id\":\"m1\",\"direction\":\"2.0\",\"reference\":\"MN-1\",\"decision\":\"accepted\"}]"));
    }

    @Test
    void aListIsFrozenOnceAndServedInEveryForm() throws Exception {
        LoggedInAs.role(Role.LIAISON);
        freeze("{\"direction\":\"2.0\",\"remark\":\"第一次\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", URL + "/2.0/1?call=2022-1"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.remark").value("第一次"))
                .andExpect(jsonPath("$.rows[0].reference").value("MN-1"));
        freeze("{\"direction\":\"2.0\",\"call\":\"2022-1\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));

        LoggedInAs.agency("mecs");
        http.perform(get(URL))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].count").value(1))
                .andExpect(jsonPath("$[0].leftOut").isEmpty())
                .andExpect(jsonPath("$[0].rows").doesNotExist());
        http.perform(get(URL + "/2.0/1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(1));
        http.perform(get(URL + "/2.0/1/content")).andExpect(header().exists("X-Content-SHA256"));
        http.perform(get(URL + "/2.0/1.xlsx"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Disposition", containsString("joint-list-2022-1-2.0-mecs-v1.xlsx")));
        http.perform(get(URL + "/2.0/2")).andExpect(status().isNotFound());
        http.perform(get(URL + "/2.0/2.xlsx")).andExpect(status().isNotFound());
        http.perform(get(URL + "/2.0/x")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNotFrozenIsTold() throws Exception {
        freeze("{\"direction\":\"2.0\"}").andExpect(status().isForbidden());
        LoggedInAs.role(Role.LIAISON);
        freeze("{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].path").value("/direction"));
        freeze("{\"direction\":\"2.0\",\"remarks\":1}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].path").value("/remarks"));
        freeze("{\"direction\":\"2.2\"}").andExpect(status().isNotFound());
    }

    private ResultActions freeze(String json) throws Exception {
        return http.perform(post(URL).contentType(MediaType.APPLICATION_JSON).content(json));
    }
}
