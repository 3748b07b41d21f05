package org.lianshen.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * What reviewers are called until their proposal is decided, to all but officers and the chair. Within a round the
 * same account always has the same pseudonym; in another round it has another, and nobody can work back.
 */
@Service
public class ReviewerPseudonyms {

    private static final String METHOD = "HmacSHA256";
    private static final Set<Role> KNOWING = Set.of(Role.OFFICER, Role.CHAIR);

    /** Three bytes, six digits: enough to tell a round's reviewers apart. */
    private static final int BYTES = 3;

    private final SecretKeySpec key;

    ReviewerPseudonyms(ReviewerPseudonymRepository secret) {
        key = new SecretKeySpec(secret.secret(), METHOD);
    }

    /** Whether that caller may know before the decision who reviews what. */
    public static boolean knows(Caller caller) {
        return caller.roles().stream().anyMatch(KNOWING::contains);
    }

    /**
     * The pseudonym of an account.
     *
     * @param round the key of the round, call and direction: {@code 2022-1-1.1}
     * @param account the reviewer's account
     */
    public ReviewerPseudonym of(String round, String account) {
        var text = round + '\0' + account;
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(key);
            var digits = HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES)
                    .toUpperCase(Locale.ROOT);
            return new ReviewerPseudonym("R-" + digits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + METHOD, e);
        }
    }
}
