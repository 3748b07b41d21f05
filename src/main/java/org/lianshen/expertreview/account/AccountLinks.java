package org.lianshen.expertreview.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.ConfirmationCode;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which experts open the accounts that were made for them: each counts once and for a while. Only the letter
 * holds the word of a link, which is made when the letter leaves; here its SHA-256 is kept.
 */
@Service
public class AccountLinks {

    /** How long a link counts. */
    public static final Duration VALID = Duration.ofDays(14);

    private final ExpertAccountRepository rows;
    private final Accounts accounts;
    private final Clock clock;

    AccountLinks(ExpertAccountRepository rows, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The word of a new link of the account. It is kept whatever becomes of the transaction at hand: the letter may
     * have arrived although the house does not know it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issue(String account) {
        var code = ConfirmationCode.fresh();
        rows.link(account, ConfirmationCode.hash(code), clock.instant().plus(VALID));
        return code;
    }

    /** The account that a link opens, as long as it does. */
    public Optional<String> holder(String code) {
        return rows.holder(ConfirmationCode.hash(code));
    }

    /**
     * Gives the account its owner's password; from then on no link opens it.
     *
     * @throws Refusal not found, where the link opens nothing (any more); malformed under {@code /password}, where the
     *     password does not do
     */
    @Transactional
    public void open(String code, String password) {
        var account = rows.open(ConfirmationCode.hash(code)).orElseThrow(Refusal::notFound);
        accounts.password(account, password);
    }
}
