package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.overview.ReviewComment;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a comment stands tells neither who wrote it nor when. */
@ReviewTest
class AnonymousCommentsTests {

    private static final List<String> LETTERS = List.of("a", "b", "c");
    /** That all of so many stand in one order by chance happens once in ten million. */
    private static final int PROPOSALS = 10;

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private ReviewSheets sheets;

    @Autowired
    private AnonymousComments comments;

    @BeforeEach
    void sixExperts() {
        fixtures.clear();
        fixtures.sixExperts();
        fixtures.moreLoad();
    }

    @Test
    void theOrderDiffersFromProposalToProposalAndStays() {
        var numbers = IntStream.rangeClosed(1, PROPOSALS)
                .mapToObj(place -> fixtures.eligible(PLAIN, place, "能源", 1))
                .toList();
        fixtures.assign(PLAIN, LETTERS.toArray(String[]::new));
        for (var number : numbers) {
            for (var letter : LETTERS) {
                var sheet = new Sheet(ReviewFixtures.sheet("80").marks(), "意见" + letter);
                sheets.submit(fixtures.assignment(number, letter), sheet, "expert-" + letter);
            }
        }
        var orders = numbers.stream().map(this::order).toList();
        assertThat(orders).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder("意见a", "意见b", "意见c"));
        assertThat(orders.stream().distinct()).hasSizeGreaterThan(1);
        assertThat(numbers.stream().map(this::order).toList()).isEqualTo(orders);
    }

    private List<String> order(String number) {
        return comments.of(new ProposalNumber(number)).stream()
                .map(ReviewComment::comment)
                .toList();
    }
}
