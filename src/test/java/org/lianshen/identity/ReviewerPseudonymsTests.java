package org.lianshen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.LianshenTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reviewer has one pseudonym in a round and another in the next, and it tells nothing without the secret. */
@LianshenTest
class ReviewerPseudonymsTests {

    private static final String ROUND = "2022-1-1.1";

    @Autowired
    ReviewerPseudonyms pseudonyms;

    @Autowired
    ReviewerPseudonymRepository secret;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReviewerHasOneInARound() {
        var first = pseudonyms.of(ROUND, "expert01");
        assertThat(first.code()).matches("R-[0-9A-F]{6}");
        assertThat(pseudonyms.of(ROUND, "expert01")).isEqualTo(first);
        assertThat(first.text().zh()).isEqualTo("评审人 " + first.code());
        assertThat(first.text().en()).isEqualTo("Reviewer " + first.code());
    }

    @Test
    void roundsAndReviewersAreToldApart() {
        var expert = pseudonyms.of(ROUND, "expert01");
        assertThat(pseudonyms.of("2022-1-1.2", "expert01")).isNotEqualTo(expert);
        var all = IntStream.range(0, 100)
                .mapToObj(place -> pseudonyms.of(ROUND, "expert" + place))
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(97);
    }

    @Test
    void aStartFindsTheSecretOfTheOneBefore() {
        var before = new ReviewerPseudonyms(secret).of(ROUND, "expert01");
        assertThat(new ReviewerPseudonyms(secret).of(ROUND, "expert01")).isEqualTo(before);
    }

    @Test
    void anotherHouseHasOthers() {
        var before = new ReviewerPseudonyms(secret).of(ROUND, "expert01");
        jdbc.sql("delete from reviewer_pseudonym_secret").update();
        assertThat(new ReviewerPseudonyms(secret).of(ROUND, "expert01")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void officersAndTheChairKnowWhoReviews(Role role) {
        var caller = new Caller("somebody", Set.of(role), null, null, null);
        assertThat(ReviewerPseudonyms.knows(caller)).isEqualTo(role == Role.OFFICER || role == Role.CHAIR);
    }
}
