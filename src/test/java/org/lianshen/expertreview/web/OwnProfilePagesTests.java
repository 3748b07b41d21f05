package org.lianshen.expertreview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewRequests;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.expert.DeclaredConflict;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.ResultActions;

@ReviewTest
@WithMockUser(username = "expert-a", roles = "EXPERT")
class OwnProfilePagesTests {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 4);

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ReviewRequests pages;

    @Autowired
    private Experts experts;

    @BeforeEach
    void sixExperts() {
        fixtures.clear();
        fixtures.sixExperts();
    }

    @Test
    void anExpertReadsWhatIsKnownOfThem() throws Exception {
        pages.perform(get("/me"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("研究所a")))
                .andExpect(content().string(containsString("expert-a@example.org")))
                .andExpect(content().string(not(containsString("研究所b"))));
    }

    @Test
    @WithMockUser(username = "officer", roles = "OFFICER")
    void whoeverIsNoExpertHasAnAccountOnly() throws Exception {
        pages.perform(get("/me")).andExpect(redirectedUrl("/account"));
        assertThatThrownBy(() -> pages.perform(post("/me").with(csrf())))
                .hasRootCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNotTheirsToChangeStays() throws Exception {
        pages.perform(post("/me")
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "别的名字")
                        .param("email", "other@example.org")
                        .param("maxLoad", "1")
                        .param("organisation", "另一大学")
                        .param("languages", "en zh")
                        .param("keywords", "光伏")
                        .param("away", "2030-07-01/2030-07-20")
                        .param("statement", "研究光伏"))
                .andExpect(redirectedUrl("/me?done"));
        var own = own();
        assertThat(own.name()).isEqualTo("专家a");
        assertThat(own.email()).isEqualTo("expert-a@example.org");
        assertThat(own.maxLoad()).isNull();
        assertThat(own.organisation()).isEqualTo("另一大学");
        assertThat(own.profile().employments())
                .containsExactly(new Employment("研究所a", null, TODAY), new Employment("另一大学", TODAY, null));
        assertThat(own.profile().languages()).containsExactly("en", "zh");
        assertThat(own.profile().away()).hasSize(1);
        assertThat(own.profile().statement()).isEqualTo("研究光伏");
    }

    @Test
    void whatDoesNotDoIsToldAndKept() throws Exception {
        pages.perform(post("/me")
                        .with(csrf())
                        .param("version", "0")
                        .param("organisation", "研究所a")
                        .param("keywords", "光伏")
                        .param("away", "next week"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("next week")))
                .andExpect(content().string(containsString(">光伏</textarea>")));
        pages.perform(post("/me").with(csrf()).param("version", "7").param("organisation", "二所"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"二所\"")));
    }

    @Test
    void aDeclaredConflictKeepsThemOutUntilItIsTakenBack() throws Exception {
        var number = fixtures.eligible("1.0", 1, "能源", 1);
        declare("person", "负责人1").andExpect(redirectedUrl("/me?done"));
        declare("organisation", "示例大学 1").andExpect(redirectedUrl("/me?done"));
        declare("person", "负责人1");
        declare("person", " ").andExpect(status().isUnprocessableEntity());
        assertThat(own().profile().declaredConflicts())
                .extracting(DeclaredConflict::name, DeclaredConflict::on)
                .containsExactly(tuple("负责人1", TODAY), tuple("示例大学 1", TODAY));
        assertThat(against(number)).containsExactly("declared a conflict of interest with 负责人1 on 2030-03-04");
        pages.perform(get("/me")).andExpect(content().string(containsString("示例大学 1")));
        for (var conflict : own().profile().declaredConflicts()) {
            end(conflict.id()).andExpect(redirectedUrl("/me?done"));
            end(conflict.id()).andExpect(status().isNotFound());
        }
        assertThat(own().profile().declaredConflicts()).isEmpty();
        assertThat(against(number)).isEmpty();
    }

    @Test
    @WithMockUser(username = "expert-b", roles = "EXPERT")
    void anothersDeclarationIsNotTheirsToEnd() throws Exception {
        declare("person", "负责人1");
        var id = experts.find("expert-b")
                .orElseThrow()
                .profile()
                .declaredConflicts()
                .get(0)
                .id();
        experts.update(List.of(experts.find("expert-b").orElseThrow().boundTo("expert-b", null)));
        end(id).andExpect(status().isNotFound());
        assertThat(experts.find("expert-b").orElseThrow().profile().declaredConflicts())
                .hasSize(1);
    }

    private ResultActions declare(String kind, String name) throws Exception {
        return pages.perform(
                post("/me/conflicts").with(csrf()).param("kind", kind).param("name", name));
    }

    private ResultActions end(long id) throws Exception {
        return pages.perform(post("/me/conflicts/" + id + "/end").with(csrf()));
    }

    private List<String> against(String number) {
        return experts.candidates(new ProposalNumber(number)).stream()
                .filter(candidate -> candidate.expert().id().equals("expert-a"))
                .flatMap(candidate -> candidate.conflicts().stream())
                .map(Text::en)
                .toList();
    }

    private Expert own() {
        return experts.find("expert-a").orElseThrow();
    }
}
