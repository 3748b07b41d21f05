package org.lianshen.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.language.Text;
import org.lianshen.programme.load.CatalogueLoader;
import org.lianshen.programme.word.QuotaKind;

/** What call 2022-1 must be, whatever its files look like. */
class CatalogueTests {

    private static final Catalogue CATALOGUE = CatalogueLoader.load(List.of(), false);
    private static final Call CALL = CATALOGUE.call("2022-1").orElseThrow();

    @Test
    void has17DirectionsWithStringCodes() {
        assertThat(CALL.directions())
                .extracting(Direction::code)
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2.0", "2.1", "2.2", "2.3",
                        "2.4", "2.5", "2.6", "2.7");
    }

    @Test
    void has14PartnersAustriaTwiceKoreaThrice() {
        Map<String, Long> partners = CALL.directions().stream()
                .collect(Collectors.groupingBy(direction -> direction.partner().id(), Collectors.counting()));
        assertThat(partners).hasSize(14).containsEntry("at", 2L).containsEntry("kr", 3L);
    }

    @Test
    void quotasSumTo283AndBudgetsTo622MillionYuan() {
        List<Pool> pools = CALL.directions().stream()
                .flatMap(direction -> direction.pools().stream())
                .toList();
        assertThat(pools.stream().mapToInt(Pool::quota).sum()).isEqualTo(283);
        assertThat(pools.stream().map(Pool::budget).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("622000000");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1,industry-research,cdti,15,ceiling,45000000,none,void",
        "1.3,joint-research,oead,15,ceiling,30000000,all,person",
        "1.4,industry-research,ffg,3,ceiling,10000000,chinese,void",
        "1.6,industry-research,now,5,ceiling,20000000,all,void",
        "1.7,industry-research,jica,20,ceiling,60000000,none,void",
        "1.8,industry-research,nrf,2,ceiling,18000000,none,void",
        "1.9,joint-research,nrf,6,ceiling,6000000,none,void",
        "2.0,joint-research,mecs,12,ceiling,18000000,none,void",
        "2.1,joint-research,mhesr,10,ceiling,20000000,none,void",
        "2.2,joint-research,mosti,8,ceiling,20000000,none,void",
        "2.3,joint-research,gknt,35,ceiling,35000000,none,void",
        "2.4,joint-research,mid,20,ceiling,20000000,none,void",
        "2.5,multilateral,brics,15,ceiling,30000000,none,person",
        "2.7,industry-research,ketep,2,ceiling,15000000,none,void"
    })
    void eachDirectionHasItsTypeAgencyQuotaAndBudget(
            String code,
            String type,
            String agency,
            int quota,
            String kind,
            String budget,
            String matching,
            String silence) {
        Direction direction = CALL.direction(code).orElseThrow();
        Pool pool = direction.pools().get(0);
        assertThat(direction.pools()).hasSize(1);
        assertThat(direction.type().word()).isEqualTo(type);
        assertThat(direction.agency()).extracting(Agency::id).isEqualTo(agency);
        assertThat(pool.quota()).isEqualTo(quota);
        assertThat(pool.quotaKind().word()).isEqualTo(kind);
        assertThat(pool.budget()).isEqualByComparingTo(budget);
        assertThat(direction.matchingFunds().scope().word()).isEqualTo(matching);
        assertThat(direction.confirmation().onSilence().word()).isEqualTo(silence);
    }

    @Test
    void laboratoriesAndPartnerFundedProjectsAwaitNoAgency() {
        assertThat(CALL.directions())
                .filteredOn(direction -> !direction.confirmation().required())
                .extracting(Direction::code, direction -> direction.type().word(), Direction::agency)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.2", "joint-laboratory", null),
                        org.assertj.core.groups.Tuple.tuple("2.6", "partner-funded", null));
        assertThat(CALL.direction("2.6").orElseThrow().pools().get(0).quotaKind())
                .isEqualTo(QuotaKind.ABOUT);
    }

    @Test
    void finlandHasTwoPools() {
        Direction finland = CALL.direction("1.5").orElseThrow();
        assertThat(finland.pools()).extracting(Pool::quota).containsExactly(5, 10);
        assertThat(finland.pool("能源领域").orElseThrow().budget()).isEqualByComparingTo("25000000");
        assertThat(List.of("健康领域", "可持续制造和产业振兴领域", "智能和绿色出行"))
                .allSatisfy(field ->
                        assertThat(finland.pool(field).orElseThrow().budget()).isEqualByComparingTo("30000000"));
        assertThat(finland.pool("农业")).isEmpty();
    }

    @Test
    void koreaDividesItsQuotaByField() {
        assertThat(CALL.direction("1.8").orElseThrow().pools().get(0).quotaPerField())
                .isEqualTo(1);
    }

    @Test
    void bricsAwaitsTheSecretariatAndTwoOfFourAgencies() {
        Confirmation confirmation = CALL.direction("2.5").orElseThrow().confirmation();
        assertThat(confirmation.agencies()).containsExactly("brics");
        assertThat(confirmation.partnerAgencies()).containsExactly("br", "ru", "in", "za");
        assertThat(confirmation.partnersRequired()).isEqualTo(2);
    }

    @Test
    void onlyGermanMatchingFundsMayBeWaived() {
        assertThat(CALL.directions())
                .filteredOn(direction -> direction.matchingFunds().waivable())
                .extracting(Direction::code)
                .containsExactly("1.6");
    }

    @Test
    void theGeneralDurationStandsOnlyWhereTheDirectionIsSilent() {
        assertThat(CALL.directions())
                .filteredOn(direction -> direction.rule("general-duration").isPresent())
                .extracting(Direction::code)
                .containsExactly("1.7", "2.0", "2.1", "2.6");
    }

    @Test
    void everyDirectionHasItsFieldAndBudgetRuleAndAnExampleAndAnEnglishName() {
        assertThat(CALL.directions()).allSatisfy(direction -> {
            assertThat(direction.rule(direction.code() + "-field")).isPresent();
            assertThat(direction.rule(direction.code() + "-budget")).isPresent();
            assertThat(direction.example()).isNotNull();
            assertThat(direction.name().en()).isNotBlank();
            assertThat(direction.readings()).isNotEmpty();
        });
    }

    @Test
    void onlyFranceAndBelarusLeaveTheirFieldsOpen() {
        assertThat(CALL.directions())
                .filteredOn(Direction::openFields)
                .extracting(Direction::code)
                .containsExactly("1.2", "2.3");
    }

    @Test
    void knowsAgenciesAndRecommenders() {
        assertThat(CATALOGUE.agencies())
                .extracting(Agency::id)
                .containsExactlyInAnyOrder(
                        "cdti oead ffg businessfinland now jica nrf mecs mhesr mosti gknt mid brics ketep br ru in za"
                                .split(" "));
        assertThat(CATALOGUE.recommenders())
                .extracting(Recommender::id)
                .containsExactly("sc-kjt js-kjt bj-kw sh-kw gd-kjt moe cas nhc moa mee".split(" "));
        assertThat(CATALOGUE.agency("cdti")).map(Agency::website).contains("https://sede.cdti.gob.es/");
        assertThat(CATALOGUE.recommender("moe"))
                .map(Recommender::name)
                .map(Text::zh)
                .contains("教育部");
        assertThat(CATALOGUE.agency("nobody")).isEmpty();
    }

    @Test
    void theRealCalendarHasTheDatesThatAreKnown() {
        Schedule schedule = CALL.schedule();
        Instant applicants = schedule.applicants().at(Instant.EPOCH, Instant.EPOCH);
        assertThat(schedule.anchored()).isFalse();
        assertThat(applicants).isEqualTo(time("2021-12-20T16:00+08:00"));
        assertThat(schedule.recommenders().at(Instant.EPOCH, applicants)).isEqualTo(time("2021-12-27T16:00+08:00"));
        assertThat(schedule.agencies().get("ffg").at(Instant.EPOCH, applicants))
                .isEqualTo(time("2022-02-12T16:00+08:00"));
        assertThat(schedule.agencies().get("now").at(Instant.EPOCH, applicants)).isBefore(applicants);
    }

    @Test
    void theDemoCalendarCountsFromItsAnchor() {
        Schedule schedule = CatalogueLoader.load(List.of(), true)
                .call("2022-1")
                .orElseThrow()
                .schedule();
        Instant anchor = time("2024-05-06T23:59:59+08:00");
        Instant applicants = schedule.applicants().at(anchor, anchor);
        assertThat(schedule.anchored()).isTrue();
        assertThat(schedule.opens().at(anchor, applicants)).isEqualTo(time("2024-04-26T16:00+08:00"));
        assertThat(applicants).isEqualTo(time("2024-06-05T16:00+08:00"));
        assertThat(schedule.agencies().get("ffg").at(anchor, applicants))
                .isEqualTo(time("2024-07-29T16:00+08:00"))
                .isEqualTo(applicants.plus(java.time.Duration.ofDays(54)));
        assertThat(schedule.agencies().get("now").at(anchor, applicants)).isBefore(applicants);
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
