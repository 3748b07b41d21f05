package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Role;
import org.lianshen.problem.Refusal;

/** The list is approved by another person, who neither gave the chair the duty nor has theirs from the chair. */
class FourEyesTests {

    private final Accounts accounts = mock(Accounts.class);
    private final FourEyes fourEyes = new FourEyes(accounts);

    @BeforeEach
    void everybodyIsSomebodyElse() {
        when(accounts.isOnePerson(anyString(), anyString()))
                .thenAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        when(accounts.giversOf(any(), anyString())).thenReturn(Set.of());
    }

    @Test
    void twoPeopleDo() {
        when(accounts.giversOf(Role.CHAIR, "chair")).thenReturn(Set.of("admin"));
        when(accounts.giversOf(Role.APPROVER, "approver")).thenReturn(Set.of("admin"));
        assertThatCode(() -> fourEyes.require("chair", "approver")).doesNotThrowAnyException();
    }

    @Test
    void oneAccountDoesNot() {
        refused("chair", "chair", "four-eyes");
    }

    @Test
    void twoAccountsOfOnePersonDoNot() {
        when(accounts.isOnePerson("chair", "second")).thenReturn(true);
        refused("chair", "second", "four-eyes");
    }

    @Test
    void whoGaveTheChairTheDutyDoesNotApprove() {
        when(accounts.giversOf(Role.CHAIR, "chair")).thenReturn(Set.of("other", "boss"));
        refused("chair", "boss", "four-eyes-giver");
    }

    @Test
    void whoHasTheDutyFromTheChairDoesNotApprove() {
        when(accounts.giversOf(Role.APPROVER, "approver")).thenReturn(Set.of("boss"));
        refused("boss", "approver", "four-eyes-giver");
    }

    private void refused(String chair, String approver, String code) {
        assertThatThrownBy(() -> fourEyes.require(chair, approver))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> org.assertj.core.api.Assertions.assertThat(refusal.code())
                                .isEqualTo(code));
    }
}
