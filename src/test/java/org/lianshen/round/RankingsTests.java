package org.lianshen.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.lianshen.expertreview.MadeUpCall.ID;
import static org.lianshen.expertreview.MadeUpCall.PLAIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.ReviewFixtures;
import org.lianshen.expertreview.ReviewSheets;
import org.lianshen.expertreview.ReviewTest;
import org.lianshen.expertreview.sheet.CountedReview;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class RankingsTests {

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private RoundStory story;

    @Autowired
    private Rankings rankings;

    @Autowired
    private RankingSheet sheets;

    @Autowired
    private RankingWorkbook workbook;

    @Autowired
    private ReviewSheets reviewSheets;

    @BeforeEach
    void begin() {
        story.begins(PLAIN);
    }

    @Test
    void theBestMeanComesFirst() {
        var low = fixtures.reviewed(PLAIN, 1, "能源", 1, "70", "70", "71");
        var high = fixtures.reviewed(PLAIN, 2, "能源", 1, "90", "80", "91");
        assertThat(story.ranked(PLAIN))
                .extracting(RankedProposal::position, ranked -> ranked.number().value(), RankedProposal::mean)
                .containsExactly(tuple(1, high, new BigDecimal("87.000")), tuple(2, low, new BigDecimal("70.333")));
    }

    @Test
    void meansAreRoundedHalfUpToThreeDecimals() {
        fixtures.reviewed(PLAIN, 1, "能源", 1, "70", "70", "72");
        assertThat(story.ranked(PLAIN)).extracting(RankedProposal::mean).containsExactly(new BigDecimal("70.667"));
    }

    @Test
    void amongEqualMeansTheHigherLowestScoreComesFirstThenTheNumber() {
        var torn = fixtures.reviewed(PLAIN, 1, "能源", 1, "60", "80", "100");
        var sound = fixtures.reviewed(PLAIN, 2, "能源", 1, "79", "80", "81");
        var alike = fixtures.reviewed(PLAIN, 3, "能源", 1, "81", "80", "79");
        assertThat(story.ranked(PLAIN))
                .extracting(ranked -> ranked.number().value())
                .containsExactly(sound, alike, torn);
    }

    @Test
    void tiesAreMarkedAndTheirOrderExplained() {
        fixtures.moreLoad();
        var torn = fixtures.reviewed(PLAIN, 1, "能源", 1, "60", "80", "100");
        var sound = fixtures.reviewed(PLAIN, 2, "能源", 1, "79", "80", "81");
        var alike = fixtures.reviewed(PLAIN, 3, "能源", 1, "81", "80", "79");
        fixtures.reviewed(PLAIN, 4, "能源", 1, "10", "10", "10");
        story.ranked(PLAIN);
        var lines = sheets.of(new DirectionId(ID, PLAIN)).lines();
        assertThat(lines.get(0).tied()).containsExactly(new ProposalNumber(alike), new ProposalNumber(torn));
        assertThat(lines.get(0).why().en())
                .endsWith("tied with " + alike + ", " + torn + ", also in the lowest score: by number");
        assertThat(lines.get(2).why().en())
                .endsWith("tied with " + sound + ", " + alike + ": the higher lowest score goes first");
        assertThat(lines.get(3).tied()).isEmpty();
    }

    @Test
    void whatThePoolsHaveLeftIsTold() {
        fixtures.reviewed(PLAIN, 1, "能源", 2, "90", "90", "90");
        fixtures.reviewed(PLAIN, 2, "能源", 4, "80", "80", "80");
        story.settled(PLAIN);
        var view = sheets.of(new DirectionId(ID, PLAIN));
        assertThat(view.pools().get(0).quotaLeft()).isEqualTo(1);
        assertThat(view.pools().get(0).budgetLeft()).isEqualByComparingTo("3000000");
        assertThat(view.lines().get(1).place().reason()).isEqualTo(CutLinePlacement.Reason.BUDGET);
        assertThat(view.lines().get(1).why().en()).contains("asks for CNY 4,000,000.00, CNY 3,000,000.00 is left");
    }

    @Test
    void theCutLineIsDrawnByQuotaAndBudget() {
        fixtures.reviewed(PLAIN, 1, "能源", 2, "90", "90", "90");
        fixtures.reviewed(PLAIN, 2, "能源", 3, "80", "80", "80");
        fixtures.reviewed(PLAIN, 3, "能源", 0.5, "70", "70", "70");
        assertThat(story.ranked(PLAIN))
                .extracting(RankedProposal::withinCut, RankedProposal::proposed)
                .containsExactly(tuple(true, true), tuple(true, true), tuple(false, false));
    }

    @Test
    void aRankingIsMadeAnewUntilItIsSettled() {
        fixtures.reviewed(PLAIN, 1, "能源", 2, "90", "90", "90");
        story.settledAfterRankingTwice(PLAIN);
        assertThat(catchThrowableOfType(Refusal.class, () -> rankings.rank(new DirectionId(ID, PLAIN)))
                        .code())
                .isEqualTo("wrong-stage");
    }

    @Test
    void normalisedScoresStandBesideTheRawOnes() {
        fixtures.reviewed(PLAIN, 1, "能源", 1, "90", "50", "70");
        fixtures.reviewed(PLAIN, 2, "能源", 1, "70", "60", "70");
        var ranking = story.ranked(PLAIN);
        assertThat(ranking)
                .extracting(RankedProposal::mean, RankedProposal::normalised)
                .containsExactly(
                        tuple(new BigDecimal("70.000"), new BigDecimal("69.614")),
                        tuple(new BigDecimal("66.667"), new BigDecimal("66.479")));
        assertThat(sheets.of(new DirectionId(ID, PLAIN)).lines().get(0).reviews())
                .extracting(RankingSheet.Review::expert, RankingSheet.Review::normalised)
                .containsExactly(
                        tuple("expert-a", new BigDecimal("87.145")),
                        tuple("expert-b", new BigDecimal("52.002")),
                        tuple("expert-c", new BigDecimal("69.694")));
    }

    @Test
    void theWorkbookHoldsOrderReviewsAndPools() throws IOException {
        fixtures.reviewed(PLAIN, 1, "能源", 2, "90", "90", "90");
        var second = fixtures.reviewed(PLAIN, 2, "能源", 4, "80", "80", "80");
        story.ranked(PLAIN);
        try (var book = book(List.of())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            var ranking = book.getSheetAt(0);
            assertThat(ranking.getPhysicalNumberOfRows()).isEqualTo(3);
            assertThat(ranking.getRow(2).getCell(1).getStringCellValue()).isEqualTo(second);
            assertThat(ranking.getRow(2).getCell(4).getNumericCellValue()).isEqualTo(80);
            assertThat(ranking.getRow(2).getCell(10).getStringCellValue()).isEqualTo("否 · no");
            assertThat(book.getSheetAt(1).getPhysicalNumberOfRows()).isEqualTo(7);
            assertThat(book.getSheetAt(1).getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(90);
            assertThat(book.getSheetAt(2).getRow(1).getCell(5).getNumericCellValue())
                    .isEqualTo(2_000_000);
        }
    }

    @Test
    void theWorkbookOfThePanelHoldsEveryWord() throws IOException {
        fixtures.reviewed(PLAIN, 1, "能源", 2, "90", "80", "70");
        story.ranked(PLAIN);
        try (var book = book(reviewSheets.scorings(new DirectionId(ID, PLAIN)))) {
            var words = book.getSheetAt(3);
            assertThat(words.getPhysicalNumberOfRows()).isEqualTo(1 + 3 * 6);
            assertThat(words.getRow(1).getCell(4).getStringCellValue()).isEqualTo("评语 content");
            assertThat(words.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(90);
            assertThat(words.getRow(6).getCell(4).getStringCellValue()).isEqualTo("总体意见");
        }
    }

    private XSSFWorkbook book(List<CountedReview> words) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook.write(sheets.of(new DirectionId(ID, PLAIN)), words)));
    }
}
