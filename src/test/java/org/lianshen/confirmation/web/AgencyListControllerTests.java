package org.lianshen.confirmation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.list.Workbooks;
import org.lianshen.desk.DeskTest;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.desk.SampleProposals;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The address that takes lists as files. */
@DeskTest
class AgencyListControllerTests {

    private static final String URL = "/api/agencies/mecs/lists";
    private static final byte[] CSV =
            "id,direction,reference,decision\nm1,2.0,MN-1,received\nm2,2.0,MN-2,maybe\n".getBytes(UTF_8);
    private static final byte[] XLSX =
            Workbooks.of(new Object[] {"编号", "指南方向", "外方编号", "结果"}, new Object[] {"m1", 2, "MN-1", "已收到"});

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
    void aFileInAFormIsAnsweredRowByRow() throws Exception {
        var number = samples.put("2.0", ProposalStatus.SUBMITTED, "MN-1");

        http.perform(multipart(URL).file(new MockMultipartFile("anything", "list.pdf", "application/pdf", CSV)))
                .andExpect(status().isOk())
                .andExpect(header().string("Location", startsWith(URL + "/")))
                .andExpect(header().exists("X-Content-SHA256"))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].row").value(2))
                .andExpect(jsonPath("$[0].id").value("m1"))
                .andExpect(jsonPath("$[0].result").value("matched"))
                .andExpect(jsonPath("$[0].number").value(number))
                .andExpect(jsonPath("$[0].errors").doesNotExist())
                .andExpect(jsonPath("$[1].result").value("invalid"))
                .andExpect(jsonPath("$[1].errors[0].path").value("/rows/3/decision"))
                .andExpect(jsonPath("$[1].errors[0].message.en").value(startsWith("D3:")));
    }

    @Test
    void aFileMayBeTheBodyOfWhateverType() throws Exception {
        for (var type :
                new String[] {"text/csv", Download.XLSX, "application/octet-stream", "text/plain", "image/png"}) {
            http.perform(post(URL).contentType(type).content(XLSX))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$[0].row").value(2))
                    .andExpect(jsonPath("$[0].id").value("m1"));
        }
    }

    @Test
    void importsAreListedAndServedAsReceived() throws Exception {
        var location = http.perform(post(URL)
                        .contentType("text/csv")
                        .header("Content-Disposition", "attachment; filename=\"mongolia.csv\"")
                        .content(CSV))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        http.perform(get(URL))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].fileName").value("mongolia.csv"))
                .andExpect(jsonPath("$[0].receivedFrom").value("agency-mecs"))
                .andExpect(jsonPath("$[0].receivedAt").isString())
                .andExpect(jsonPath("$[0].rows").value(2))
                .andExpect(jsonPath("$[0].results.invalid").value(1))
                .andExpect(jsonPath("$[0].refusal").doesNotExist());
        http.perform(get(location))
                .andExpect(status().isOk())
                .andExpect(content().bytes(CSV))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Disposition", containsString("mongolia.csv")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        http.perform(get(location + "/answers")).andExpect(jsonPath("$[1].row").value(3));
        LoggedInAs.agency("cdti");
        http.perform(get(location)).andExpect(status().isNotFound());
        http.perform(get(URL)).andExpect(status().isNotFound());
        http.perform(post(URL).contentType("text/csv").content(CSV)).andExpect(status().isForbidden());
        http.perform(get(URL + "/x")).andExpect(status().isNotFound());
    }

    @Test
    void faultsAreProblems() throws Exception {
        http.perform(post(URL).contentType("text/csv").content("id,direction\nm1,2.0\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:lianshen:problem:unusable-header"))
                .andExpect(jsonPath("$.errors[0].path").value("/columns/decision"));
        http.perform(post(URL).contentType("text/csv").content("%PDF-1.4"))
                .andExpect(status().isUnsupportedMediaType());
        http.perform(post(URL).contentType("text/csv")).andExpect(status().isUnprocessableEntity());
        http.perform(post(URL).contentType("text/csv").content(new byte[20 * 1024 * 1024 + 1]))
                .andExpect(status().isPayloadTooLarge());
        http.perform(multipart(URL)).andExpect(status().isUnprocessableEntity());
        http.perform(multipart(URL)
                        .file(new MockMultipartFile("a", "a.csv", "text/csv", CSV))
                        .file(new MockMultipartFile("b", "b.csv", "text/csv", CSV)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].path").value("/file"));
    }
}
