package org.lianshen.process.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Several accounts are opened with one password at once. */
@LianshenTest
class SharedPasswordTests {

    private static final List<Account> GUESTS = Stream.of("guest-a", "guest-b", "guest-c")
            .map(id -> AccountOffice.plain(id, "Guest", Role.OFFICER))
            .toList();

    @Autowired
    AccountOffice office;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void guestsCome() {
        office.openAll(GUESTS, LianshenTest.PASSWORD);
    }

    @AfterEach
    void guestsLeave() {
        GUESTS.forEach(guest -> identity.deleteUser(guest.id()));
    }

    private UserEntity user(Account guest) {
        return (UserEntity) identity.createUserQuery().userId(guest.id()).singleResult();
    }

    @Test
    void eachHasThePasswordAndItsRole() {
        assertThat(GUESTS).allSatisfy(guest -> {
            assertThat(identity.checkPassword(guest.id(), LianshenTest.PASSWORD))
                    .isTrue();
            assertThat(identity.checkPassword(guest.id(), "another-password-2")).isFalse();
            assertThat(identity.createGroupQuery().groupMember(guest.id()).list())
                    .singleElement()
                    .satisfies(group -> assertThat(group.getId()).isEqualTo(Role.OFFICER.group()));
        });
        assertThat(GUESTS.stream().map(guest -> user(guest).getPassword()).distinct())
                .as("hashed once")
                .hasSize(1);
    }

    @Test
    void whatIsAsItShouldBeIsNotWritten() {
        office.openAll(GUESTS, LianshenTest.PASSWORD);
        assertThat(GUESTS)
                .allSatisfy(guest -> assertThat(user(guest).getRevision()).isEqualTo(1));
    }

    @Test
    void anotherPasswordIsEverybodys() {
        var before = user(GUESTS.get(0)).getPassword();
        office.openAll(GUESTS, "another-password-2");
        assertThat(GUESTS).allSatisfy(guest -> {
            assertThat(identity.checkPassword(guest.id(), "another-password-2")).isTrue();
            assertThat(identity.checkPassword(guest.id(), LianshenTest.PASSWORD))
                    .isFalse();
            assertThat(user(guest).getPassword()).isNotEqualTo(before);
        });
    }

    @Test
    void whoeverHasAnotherGetsItBack() {
        office.open(GUESTS.get(0), "another-password-2");
        office.open(GUESTS.get(2), "another-password-3");
        office.openAll(GUESTS, LianshenTest.PASSWORD);
        assertThat(GUESTS)
                .allSatisfy(guest -> assertThat(identity.checkPassword(guest.id(), LianshenTest.PASSWORD))
                        .isTrue());
    }

    @Test
    void anotherNameIsWritten() {
        var guest = GUESTS.get(1);
        office.openAll(
                List.of(new Account(
                        guest.id(), "Guest of honour", guest.email(), Set.of(Role.OFFICER), null, null, null)),
                LianshenTest.PASSWORD);
        assertThat(user(guest).getLastName()).isEqualTo("Guest of honour");
    }
}
