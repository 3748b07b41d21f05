package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.expertreview.event.AccountLinkAsked;
import org.lianshen.expertreview.event.ExpertInvited;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.identity.Account;
import org.lianshen.identity.ConfirmationCode;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.time.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ReviewTest
@RecordApplicationEvents
class ExpertAccountsTests {

    private static final String PASSWORD = "lange-und-gut-7";

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private Experts experts;

    @Autowired
    private ExpertAccounts made;

    @Autowired
    private AccountLinks links;

    @Autowired
    private SampleAccounts accounts;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void somebodyWithoutAnAccount() {
        fixtures.clear();
        fixtures.sixExperts();
        accounts.reset();
        accounts.keepPasswordsHere();
        experts.insert(List.of(nobody("new", "new@example.org")));
    }

    @AfterEach
    void reset() {
        accounts.reset();
    }

    @Test
    void whoeverCanBeGivenAnAccountMayReview() {
        var number = fixtures.eligible(PLAIN, 1, "能源", 1);
        assertThat(against(number)).isEmpty();
        accounts.reset();
        assertThat(against(number)).containsExactly("has no account to log in with");
    }

    @Test
    void theFirstInvitationMakesTheAccount() {
        fixtures.eligible(PLAIN, 1, "能源", 1);
        fixtures.assign(PLAIN, "new", "b", "c");
        assertThat(experts.find("expert-new")).get().extracting(Expert::account).isEqualTo("expert-new");
        assertThat(accounts.find("expert-new"))
                .contains(new Account("expert-new", "专家new", "new@example.org", Set.of(Role.EXPERT), null, null, null));
        assertThat(made.awaitsPassword(experts.find("expert-new").orElseThrow()))
                .isTrue();
        assertThat(made.awaitsPassword(experts.find("expert-b").orElseThrow())).isFalse();
        assertThat(events.stream(ExpertInvited.class)).hasSize(3);
    }

    @Test
    void anAccountOfTheSameNameIsNobodyElses() {
        accounts.make(new Account("expert-new", "别人", "else@example.org", Set.of(Role.OFFICER), null, null, null));
        made.ensure("expert-new");
        assertThat(experts.find("expert-new")).get().extracting(Expert::account).isEqualTo("expert-new-2");
    }

    @Test
    void anExpertsAccountWithTheirAddressIsTheirs() {
        accounts.make(new Account("known", "专家", "New@example.org", Set.of(Role.EXPERT), null, null, null));
        accounts.reset();
        accounts.make(new Account("known", "专家", "New@example.org", Set.of(Role.EXPERT), null, null, null));
        made.ensure("expert-new");
        assertThat(experts.find("expert-new")).get().extracting(Expert::account).isEqualTo("known");
        assertThat(made.canBeAsked(experts.find("expert-new").orElseThrow())).isFalse();
    }

    @Test
    void aLinkOpensTheAccountOnce() {
        made.ensure("expert-new");
        var code = links.issue("expert-new");
        var other = links.issue("expert-new");
        assertThat(code).hasSize(43).isNotEqualTo(other);
        assertThat(links.holder(code)).contains("expert-new");
        links.open(code, PASSWORD);
        assertThat(accounts.passwords()).containsEntry("expert-new", PASSWORD);
        for (var used : List.of(code, other)) {
            assertThat(links.holder(used)).isEmpty();
            assertThatThrownBy(() -> links.open(used, "another-password")).isInstanceOf(Refusal.class);
        }
        assertThat(accounts.passwords()).containsEntry("expert-new", PASSWORD);
        assertThat(made.awaitsPassword(experts.find("expert-new").orElseThrow()))
                .isFalse();
    }

    @Test
    void aPasswordThatDoesNotDoUsesNothingUp() {
        made.ensure("expert-new");
        var code = links.issue("expert-new");
        assertThatThrownBy(() -> links.open(code, "short")).isInstanceOf(Refusal.class);
        assertThat(links.holder(code)).contains("expert-new");
    }

    @Test
    void aLinkLapsesAfterTwoWeeksAndCanBeAskedForAnew() {
        made.ensure("expert-new");
        var code = links.issue("expert-new");
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        assertThat(links.holder(code)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(links.holder(code)).isEmpty();
        assertThatThrownBy(() -> links.open(code, PASSWORD)).isInstanceOf(Refusal.class);
        made.sendLink("expert-new");
        assertThat(events.stream(AccountLinkAsked.class)).hasSize(1);
        assertThat(links.holder(links.issue("expert-new"))).isPresent();
    }

    @Test
    void aChangedLinkOpensNothing() {
        made.ensure("expert-new");
        var code = links.issue("expert-new");
        var changed = (code.startsWith("A") ? "B" : "A") + code.substring(1);
        assertThat(links.holder(changed)).isEmpty();
        assertThat(links.holder(ConfirmationCode.hash(code))).isEmpty();
        assertThatThrownBy(() -> links.open(changed, PASSWORD)).isInstanceOf(Refusal.class);
        assertThat(jdbc.sql("select code_sha256 from expert_account_link")
                        .query(String.class)
                        .list())
                .containsExactly(ConfirmationCode.hash(code));
    }

    @Test
    void aLinkIsNotAskedForWhoeverHasAPassword() {
        assertThatThrownBy(() -> made.sendLink("expert-a")).isInstanceOf(Refusal.class);
        made.sendLink("expert-new");
        links.open(links.issue("expert-new"), PASSWORD);
        assertThatThrownBy(() -> made.sendLink("expert-new")).isInstanceOf(Refusal.class);
    }

    @Test
    void aLinkGoesToTheAddressThatTheExpertHasNow() {
        made.ensure("expert-new");
        experts.update(List.of(nobody("new", "corrected@example.org").boundTo("expert-new", "expert-new")));
        made.sendLink("expert-new");
        assertThat(accounts.contact("expert-new").orElseThrow().email()).isEqualTo("corrected@example.org");
    }

    private List<String> against(String number) {
        return experts.candidates(new ProposalNumber(number)).stream()
                .filter(candidate -> candidate.expert().id().equals("expert-new"))
                .flatMap(candidate -> candidate.conflicts().stream())
                .map(Text::en)
                .toList();
    }

    private static Expert nobody(String letter, String email) {
        return new Expert(
                "expert-" + letter,
                null,
                "专家" + letter,
                "研究所" + letter,
                List.of(),
                email,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
