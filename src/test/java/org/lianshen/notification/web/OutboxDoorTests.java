package org.lianshen.notification.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.notification.LetterFilter;
import org.lianshen.notification.LetterKind;
import org.lianshen.notification.LetterText;
import org.lianshen.notification.NotificationTest;
import org.lianshen.notification.Outbox;
import org.lianshen.notification.Recipient;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may see letters, and what they can do with them. */
@NotificationTest
class OutboxDoorTests {

    private final String number = "2022-1-1.3-" + UUID.randomUUID();

    @Autowired
    private MockMvc web;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private long id;

    @BeforeEach
    void letter() {
        transaction.executeWithoutResult(status -> outbox.write(
                LetterKind.FUNDED,
                new ProposalNumber(number),
                new Recipient("applicant1", "甲 <b>", ""),
                new LetterText("【联审】立项", "<b>word</b> 祝贺"),
                "1"));
        id = outbox.page(new LetterFilter(null, new ProposalNumber(number)), 0, 1)
                .get(0)
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICER", "LIAISON", "MANAGER", "ADMIN"})
    void thoseInChargeReadLetters(String role) throws Exception {
        web.perform(get("/api/letters").param("number", number).with(as(role)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].state").value("no-address"))
                .andExpect(jsonPath("$.items[0].body").doesNotExist());
        web.perform(get("/api/letters/" + id).with(as(role)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.body").value(containsString("祝贺")))
                .andExpect(jsonPath("$.messageId").value(containsString("@example.org")));
        web.perform(get("/outbox").with(as(role))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPLICANT", "RECOMMENDER", "AGENCY", "EXPERT", "FINANCE", "CHAIR", "APPROVER", "DESIGNER"})
    @Attack(
            door = Door.LETTERS,
            tries = "Read letters, or send one again to another address",
            as = "applicant",
            meets = "403, nothing is sent")
    void nobodyElseDoes(String role) throws Exception {
        web.perform(get("/api/letters").with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/api/letters/" + id).with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/api/letters/999999999").with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/outbox").with(as(role))).andExpect(status().isForbidden());
        web.perform(get("/outbox/" + id).with(as(role))).andExpect(status().isForbidden());
        web.perform(post("/api/letters/" + id + "/resend").with(as(role)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/outbox/" + id + "/resend").with(as(role)).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoIsNotLoggedInIsSentToTheLogin() throws Exception {
        web.perform(get("/api/letters")).andExpect(status().isUnauthorized());
        web.perform(get("/outbox").accept(MediaType.TEXT_HTML)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anotherPageCannotSendLetters() throws Exception {
        web.perform(post("/outbox/" + id + "/resend").with(as("OFFICER"))).andExpect(status().isForbidden());
        web.perform(post("/api/letters/" + id + "/resend").with(as("OFFICER"))).andExpect(status().isForbidden());
    }

    @Test
    void aCorrectedAddressPutsItInTheQueue() throws Exception {
        web.perform(post("/api/letters/" + id + "/resend")
                        .with(as("OFFICER"))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"address\":\"a@example.org\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("waiting"))
                .andExpect(jsonPath("$.address").value("a@example.org"))
                .andExpect(jsonPath("$.resentBy").value("officer1"));
    }

    @Test
    void withoutAnAddressItSaysWhatIsMissing() throws Exception {
        web.perform(post("/api/letters/" + id + "/resend").with(as("OFFICER")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].path").value(hasItem("/address")));
    }

    @Test
    void theFormLeadsBackToTheLetter() throws Exception {
        web.perform(post("/outbox/" + id + "/resend")
                        .param("address", "a@example.org")
                        .with(as("LIAISON"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/outbox/" + id));
    }

    @Test
    void pagesShowLettersAsTextAndSayThatTheyWait() throws Exception {
        web.perform(get("/outbox")
                        .param("number", number)
                        .header("Accept-Language", "zh-CN")
                        .with(as("OFFICER")))
                .andExpect(content().string(containsString("【联审】立项")))
                .andExpect(content().string(containsString("缺少地址")))
                .andExpect(content().string(containsString("尚未配置邮件服务器")));
        web.perform(get("/outbox/" + id).with(as("OFFICER")))
                .andExpect(content().string(containsString("&lt;b&gt;word")))
                .andExpect(content().string(not(containsString("<b>word"))))
                .andExpect(content().string(containsString("name=\"address\"")));
    }

    @Test
    void wrongQuestionsGetAnswers() throws Exception {
        web.perform(get("/api/letters").param("state", "lost").with(as("OFFICER")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get("/api/letters").param("page", "-1").with(as("OFFICER")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get("/api/letters/999999999").with(as("OFFICER"))).andExpect(status().isNotFound());
        web.perform(get("/api/letters/x").with(as("OFFICER"))).andExpect(status().isBadRequest());
        web.perform(get("/api/letters")
                        .param("state", "dead")
                        .param("number", number)
                        .with(as("OFFICER")))
                .andExpect(jsonPath("$.total").value(0));
    }

    /** Somebody whose login made the session. */
    private static RequestPostProcessor as(String role) {
        return request -> {
            var session = Objects.requireNonNull(request.getSession());
            session.setAttribute("org.lianshen.identity.SessionWatch.mark", "mark");
            session.setAttribute("org.lianshen.identity.SessionWatch.since", session.getLastAccessedTime());
            return user("officer1").roles(role).postProcessRequest(request);
        };
    }
}
