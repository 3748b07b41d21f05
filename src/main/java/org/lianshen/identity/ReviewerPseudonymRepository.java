package org.lianshen.identity;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret behind the pseudonyms, kept for good once it is made. */
@Repository
class ReviewerPseudonymRepository {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    ReviewerPseudonymRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret; where there is none yet it is made, by one of several that start together. */
    byte[] secret() {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        jdbc.sql("insert into reviewer_pseudonym_secret (secret) values (:secret) on conflict do nothing")
                .param("secret", random)
                .update();
        return jdbc.sql("select secret from reviewer_pseudonym_secret")
                .query((row, index) -> row.getBytes("secret"))
                .single();
    }
}
