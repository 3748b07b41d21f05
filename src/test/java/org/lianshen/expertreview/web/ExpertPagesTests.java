package org.lianshen.expertreview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewRequests;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.pool.ExpertImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ReviewTest
class ExpertPagesTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ReviewRequests pages;

    @Autowired
    private ExpertImport imports;

    @Autowired
    private Experts experts;

    @BeforeEach
    void sixExperts() {
        fixtures.clear();
        fixtures.sixExperts();
    }

    @Test
    @WithMockUser(username = "finance", roles = "FINANCE")
    void staffFindExpertsAndReadThem() throws Exception {
        pages.perform(get("/experts?q=研究所C"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/experts/expert-c")))
                .andExpect(content().string(not(containsString("/experts/expert-a"))));
        pages.perform(get("/experts/expert-c"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("储能")))
                .andExpect(content().string(not(containsString("<textarea"))));
        pages.perform(get("/experts/nobody")).andExpect(status().isNotFound());
        assertThatThrownBy(() -> pages.perform(form("expert-c", 0)))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "expert-a", roles = "EXPERT")
    void othersReadNothing() {
        assertThatThrownBy(() -> pages.perform(get("/experts"))).hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(get("/experts/expert-a")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pages.perform(get("/api/experts.csv")))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void aPageShowsFiftyAndFindsByWhatIsAsked() throws Exception {
        fixtures.moreLoad();
        fixtures.eligible("1.0", 1, "能源", 1);
        fixtures.assign("1.0", "a", "b", "c");
        var rows = IntStream.range(0, 120)
                .mapToObj(i -> "某人" + i + ",第" + i + "研究所,p" + i + "@example.org,en,2030-03-01/2030-03-31\n")
                .collect(Collectors.joining());
        imports.take(("name,organisation,email,languages,away\n" + rows).getBytes(StandardCharsets.UTF_8));
        assertThat(rowsOf("/experts")).isEqualTo(50);
        assertThat(rowsOf("/experts?page=2")).isEqualTo(26);
        assertThat(rowsOf("/experts?page=99")).isEqualTo(26);
        assertThat(rowsOf("/experts?state=busy")).isEqualTo(3);
        assertThat(rowsOf("/experts?state=free")).isEqualTo(3);
        assertThat(rowsOf("/experts?language=zh-CN")).isEqualTo(6);
        assertThat(rowsOf("/experts?state=away&q=第11研究所")).isEqualTo(1);
        assertThat(rowsOf("/experts?q=100%25")).isZero();
        pages.perform(get("/experts/expert-a")).andExpect(content().string(containsString(">1.0<")));
    }

    private int rowsOf(String address) throws Exception {
        var html = pages.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return html.split("href=\"/experts/(expert-|[^\"]*\\d)", -1).length - 1;
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void whoeverComesSecondLosesNothing() throws Exception {
        pages.perform(form("expert-a", 0).param("keywords", "光伏")).andExpect(redirectedUrl("/experts/expert-a?done"));
        pages.perform(form("expert-a", 0).param("keywords", "电网"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("changed by somebody else")))
                .andExpect(content().string(containsString(">电网</textarea>")))
                .andExpect(content().string(containsString("光伏")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThat(experts.find("expert-a").orElseThrow().keywords()).containsExactly("光伏");
        pages.perform(form("expert-a", 1).param("keywords", "电网")).andExpect(status().isFound());
        pages.perform(form("expert-a", 2).param("orcid", "12"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("ORCID")));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void organisationsMergeOnAPage() throws Exception {
        pages.perform(post("/experts/mergers")
                        .with(csrf())
                        .param("from", "研究所a")
                        .param("into", "合并后大学")
                        .param("on", "2030-02-28"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/experts/expert-a")));
        assertThat(experts.find("expert-a").orElseThrow().organisation()).isEqualTo("合并后大学");
        pages.perform(post("/experts/mergers").with(csrf()).param("from", "研究所b"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"研究所b\"")));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void aListIsTakenInOnThePage() throws Exception {
        var list = new MockMultipartFile(
                "file",
                "experts.csv",
                "text/csv",
                "name,organisation,email\n甲,一所,x@example.org\n".getBytes(StandardCharsets.UTF_8));
        pages.perform(multipart("/experts/imports").file(list).with(csrf())).andExpect(redirectedUrl("/experts"));
        assertThat(experts.all()).hasSize(7);
        pages.perform(get("/api/experts.csv")).andExpect(content().string(containsString("x@example.org")));
    }

    private static MockHttpServletRequestBuilder form(String id, int version) {
        return post("/experts/" + id)
                .with(csrf())
                .param("name", "专家")
                .param("organisation", "研究所a")
                .param("email", id + "@example.org")
                .param("version", String.valueOf(version));
    }
}
