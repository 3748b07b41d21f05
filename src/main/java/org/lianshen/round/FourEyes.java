package org.lianshen.round;

import org.lianshen.identity.Accounts;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Two people settle and approve a list, not two accounts of one. Whoever gave one of them the duty might act through
 * both, and is neither.
 */
@Component
class FourEyes {

    private final Accounts accounts;

    FourEyes(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The approver is somebody else than the chair.
     *
     * @throws Refusal forbidden, where they are one person, or one gave the other the duty
     */
    void require(String chair, String approver) {
        if (accounts.isOnePerson(chair, approver)) {
            throw Refusal.forbidden("four-eyes", Text.of("round.four-eyes"));
        }
        if (gave(Role.CHAIR, chair, approver) || gave(Role.APPROVER, approver, chair)) {
            throw Refusal.forbidden("four-eyes-giver", Text.of("round.four-eyes-giver"));
        }
    }

    private boolean gave(Role role, String account, String giver) {
        return accounts.giversOf(role, account).stream().anyMatch(each -> accounts.isOnePerson(each, giver));
    }
}
