package org.lianshen.process.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;
import org.lianshen.process.clock.TimeTravel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own address changes after the new mailbox has answered, and only for who asked. */
@LianshenTest
class AddressChangesTests {

    private static final String GUEST = "guest-of-the-address-tests";

    @Autowired
    AddressChanges addresses;

    @Autowired
    AccountOffice office;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.camunda.bpm.engine.IdentityService identity;

    @Autowired
    TimeTravel time;

    @Autowired
    java.time.Clock clock;

    @BeforeEach
    void aGuestComes() {
        office.open(AccountOffice.plain(GUEST, "Guest", Role.EXPERT), LianshenTest.PASSWORD);
    }

    @AfterEach
    void theGuestLeaves() {
        jdbc.sql("delete from address_change").update();
        jdbc.sql("delete from letter where kind like 'address-%'").update();
        identity.deleteUser(GUEST);
    }

    @Test
    void theNewMailboxConfirmsAndTheFormerOneIsTold() {
        addresses.ask(GUEST, " new@example.org ");
        assertThat(accounts.contact(GUEST).orElseThrow().email()).isEqualTo(GUEST + "@example.org");
        assertThat(addresses.wanted(GUEST).orElseThrow().email()).isEqualTo("new@example.org");

        addresses.confirm(GUEST, code("new@example.org"));

        assertThat(accounts.contact(GUEST).orElseThrow().email()).isEqualTo("new@example.org");
        assertThat(addresses.wanted(GUEST)).isEmpty();
        assertThat(letters("address-changed")).containsExactly(GUEST + "@example.org");
    }

    @Test
    void aLinkCountsOnceAndForItsOwnAccountOnly() {
        addresses.ask(GUEST, "new@example.org");
        var code = code("new@example.org");
        assertThatThrownBy(() -> addresses.confirm("expert01", code)).isInstanceOf(Refusal.class);
        addresses.confirm(GUEST, code);
        assertThatThrownBy(() -> addresses.confirm(GUEST, code)).isInstanceOf(Refusal.class);
    }

    @Test
    void aLaterRequestTakesTheEarlierLinkAway() {
        addresses.ask(GUEST, "first@example.org");
        assertThatThrownBy(() -> addresses.ask(GUEST, "second@example.org"))
                .as("one letter in five minutes")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("five minutes");
        time.to(clock.instant().plus(java.time.Duration.ofMinutes(5)));
        addresses.ask(GUEST, "second@example.org");
        assertThatThrownBy(() -> addresses.confirm(GUEST, code("first@example.org")))
                .isInstanceOf(Refusal.class);
        addresses.confirm(GUEST, code("second@example.org"));
        assertThat(accounts.contact(GUEST).orElseThrow().email()).isEqualTo("second@example.org");
    }

    @Test
    void afterTwoDaysTheLinkIsTooOld() {
        addresses.ask(GUEST, "new@example.org");
        time.to(clock.instant().plus(java.time.Duration.ofDays(2)));
        assertThatThrownBy(() -> addresses.confirm(GUEST, code("new@example.org")))
                .isInstanceOf(Refusal.class);
        assertThat(addresses.wanted(GUEST)).isEmpty();
    }

    @Test
    void whatIsNoAddressIsToldSo() {
        for (var wrong : List.of("", "nobody", "a@b@c", "a b@example.org", GUEST.toUpperCase() + "@example.org")) {
            assertThatThrownBy(() -> addresses.ask(GUEST, wrong)).as(wrong).isInstanceOf(Refusal.class);
        }
        assertThat(letters("address-confirmation")).isEmpty();
    }

    private String code(String address) {
        return jdbc.sql("select body from letter where kind = 'address-confirmation' and address = :address")
                .param("address", address)
                .query(String.class)
                .single()
                .replaceAll("(?s).*?/account/address/([\\w-]+).*", "$1");
    }

    private List<String> letters(String kind) {
        return jdbc.sql("select address from letter where kind = :kind order by id")
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
