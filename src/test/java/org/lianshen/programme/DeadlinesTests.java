package org.lianshen.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.load.CatalogueLoader;
import org.lianshen.programme.load.SmallCall;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers move deadlines, with a reason, only later, only in time; every decision is kept and told. */
class DeadlinesTests {

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    private final List<Object> events = new ArrayList<>();
    private Instant now = time("2030-01-20T12:00+08:00");
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Deadlines deadlines;
    private Catalogue catalogue;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V02__programme.sql"))
                .execute(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void start() {
        var source = postgres.getPostgresDatabase();
        jdbc = JdbcClient.create(source);
        jdbc.sql("truncate calendar_change, call_calendar_anchor").update();
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        SmallCall.in(folder);
        catalogue = CatalogueLoader.load(List.of(folder), true);
        deadlines = deadlines();
    }

    private Deadlines deadlines() {
        Clock clock = mock(Clock.class);
        given(clock.instant()).willAnswer(call -> now);
        return new Deadlines(
                catalogue,
                new CalendarAnchorRepository(catalogue, jdbc, clock),
                new DeadlineChangeRepository(jdbc),
                events::add,
                clock);
    }

    @Test
    void theFilesDecideAtFirst() {
        Calendar calendar = deadlines.calendar(new DirectionId("2030-9", "3.0"));
        assertThat(calendar.applicants()).isEqualTo(time("2030-02-01T16:00+08:00"));
        assertThat(calendar.recommenders()).isEqualTo(time("2030-02-08T16:00+08:00"));
        assertThat(calendar.agencies()).containsOnlyKeys("xag");
        assertThat(calendar.agency("xag")).contains(time("2030-03-01T16:00+08:00"));
        assertThat(calendar.closedEarly()).isFalse();
        assertThat(deadlines.history(new DirectionId("2030-9", "3.0"))).isEmpty();
    }

    @Test
    void theIntakeIsOpenFromItsFirstSecondAndBeforeItsLast() {
        Calendar calendar = deadlines.calendar(new DirectionId("2030-9", "3.0"));
        assertThat(calendar.intakeOpen(calendar.opens())).isTrue();
        assertThat(calendar.intakeOpen(calendar.opens().minusMillis(1))).isFalse();
        assertThat(calendar.intakeOpen(calendar.applicants().minusMillis(1))).isTrue();
        assertThat(calendar.intakeOpen(calendar.applicants())).isFalse();
    }

    @Test
    void anExtensionMovesTheRecommendersAlongAndIsKeptAndTold() {
        DeadlineChange change = extend(DeadlineKind.APPLICANTS, null, "2030-02-10T16:00+08:00", " 台风 ");
        Calendar calendar = deadlines.calendar(new DirectionId("2030-9", "3.0"));
        assertThat(calendar.applicants()).isEqualTo(time("2030-02-10T16:00+08:00"));
        assertThat(calendar.recommenders()).isEqualTo(time("2030-02-17T16:00+08:00"));
        assertThat(calendar.agency("xag")).contains(time("2030-03-01T16:00+08:00"));
        assertThat(change.before()).isEqualTo(time("2030-02-01T16:00+08:00"));
        assertThat(change.reason()).isEqualTo("台风");
        assertThat(deadlines.history(new DirectionId("2030-9", "3.0"))).containsExactly(change);
        assertThat(events)
                .containsExactly(
                        moved(DeadlineKind.APPLICANTS, null, "2030-02-10T16:00+08:00"),
                        moved(DeadlineKind.RECOMMENDERS, null, "2030-02-17T16:00+08:00"));
    }

    @Test
    void recommendersKeepTheLaterOfTheirDeadlines() {
        extend(DeadlineKind.RECOMMENDERS, null, "2030-02-20T16:00+08:00", "一");
        extend(DeadlineKind.APPLICANTS, null, "2030-02-05T16:00+08:00", "二");
        assertThat(deadlines.calendar(new DirectionId("2030-9", "3.0")).recommenders())
                .isEqualTo(time("2030-02-20T16:00+08:00"));
        assertThat(events).hasSize(2);
    }

    @Test
    void theOnlyAgencyNeedNotBeNamed() {
        extend(DeadlineKind.AGENCY, null, "2030-03-09T16:00+08:00", "外方延期");
        assertThat(deadlines.calendar(new DirectionId("2030-9", "3.0")).agency("xag"))
                .contains(time("2030-03-09T16:00+08:00"));
        assertThat(events).containsExactly(moved(DeadlineKind.AGENCY, "xag", "2030-03-09T16:00+08:00"));
        assertThatThrownBy(() -> extend(DeadlineKind.AGENCY, "ffg", "2030-04-09T16:00+08:00", "错"))
                .satisfies(refused("/agency"));
    }

    @Test
    void aReviewDeadlineCountsWhereItIsLater() {
        Instant assigned = time("2030-01-10T09:00+08:00");
        assertThat(deadlines.calendar(new DirectionId("2030-9", "3.0")).claimBy(assigned))
                .isEqualTo(time("2030-01-12T09:00+08:00"));
        assertThat(deadlines.calendar(new DirectionId("2030-9", "3.0")).reviewBy(assigned))
                .isEqualTo(time("2030-01-20T09:00+08:00"));
        extend(DeadlineKind.REVIEW, null, "2030-01-25T16:00+08:00", "假期");
        Calendar calendar = deadlines.calendar(new DirectionId("2030-9", "3.0"));
        assertThat(calendar.reviewBy(assigned)).isEqualTo(time("2030-01-25T16:00+08:00"));
        assertThat(calendar.reviewBy(time("2030-01-20T09:00+08:00"))).isEqualTo(time("2030-01-30T09:00+08:00"));
        assertThatThrownBy(() -> extend(DeadlineKind.REVIEW, null, "2030-01-24T16:00+08:00", "早"))
                .satisfies(refused("/until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-02-01T16:00+08:00", "2030-01-25T16:00+08:00"})
    void anExtensionIsLaterThanThePresentDeadline(String until) {
        assertThatThrownBy(() -> extend(DeadlineKind.APPLICANTS, null, until, "理由"))
                .satisfies(refused("/until"));
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void aReasonIsNeeded(String reason) {
        assertThatThrownBy(() -> extend(DeadlineKind.APPLICANTS, null, "2030-02-10T16:00+08:00", reason))
                .satisfies(refused("/reason"));
        assertThatThrownBy(() -> close(reason)).satisfies(refused("/reason"));
        assertThat(deadlines.history(new DirectionId("2030-9", "3.0"))).isEmpty();
    }

    @Test
    void whatHasPassedIsNotExtended() {
        now = time("2030-02-01T16:00+08:00");
        assertThatThrownBy(() -> extend(DeadlineKind.APPLICANTS, null, "2030-02-10T16:00+08:00", "晚了"))
                .satisfies(conflict("deadline-passed"));
        extend(DeadlineKind.RECOMMENDERS, null, "2030-02-10T16:00+08:00", "推荐单位请求");
    }

    @Test
    void closingEarlyEndsTheIntakeAndShortensNobodyElse() {
        close("已收到足够的申报");
        Calendar calendar = deadlines.calendar(new DirectionId("2030-9", "3.0"));
        assertThat(calendar.closedEarly()).isTrue();
        assertThat(calendar.applicants()).isEqualTo(now);
        assertThat(calendar.intakeOpen(now)).isFalse();
        assertThat(calendar.recommenders()).isEqualTo(time("2030-02-08T16:00+08:00"));
        assertThat(events).containsExactly(new IntakeClosed(new DirectionId("2030-9", "3.0"), now));
        assertThatThrownBy(() -> close("再次")).satisfies(conflict("intake-not-open"));
        assertThatThrownBy(() -> extend(DeadlineKind.APPLICANTS, null, "2030-02-10T16:00+08:00", "反悔"))
                .satisfies(conflict("deadline-passed"));
    }

    @Test
    void anIntakeThatIsNotOpenYetIsNotClosed() {
        now = time("2029-12-31T12:00+08:00");
        assertThatThrownBy(() -> close("早")).satisfies(conflict("intake-not-open"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> deadlines.calendar(new DirectionId("2030-9", "9.9")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> deadlines.calendar(new DirectionId("1999-1", "3.0")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRelativeCalendarKeepsItsAnchorOverRestarts() {
        Instant first = deadlines.calendar(new DirectionId("2022-1", "1.3")).applicants();
        assertThat(first).isEqualTo(time("2030-02-19T16:00+08:00"));
        now = now.plus(Duration.ofDays(90));
        assertThat(deadlines().calendar(new DirectionId("2022-1", "1.3")).applicants())
                .isEqualTo(first);
        assertThat(jdbc.sql("select call from call_calendar_anchor")
                        .query(String.class)
                        .list())
                .containsExactly("2022-1");
    }

    private DeadlineChange extend(DeadlineKind kind, @Nullable String agency, String until, String reason) {
        return transaction.execute(status ->
                deadlines.extend(new DirectionId("2030-9", "3.0"), kind, agency, time(until), reason, "officer"));
    }

    private void close(String reason) {
        transaction.executeWithoutResult(
                status -> deadlines.close(new DirectionId("2030-9", "3.0"), reason, "officer"));
    }

    private static DeadlineMoved moved(DeadlineKind kind, @Nullable String agency, String until) {
        return new DeadlineMoved(new DirectionId("2030-9", "3.0"), kind, agency, time(until));
    }

    private static Consumer<Throwable> refused(String path) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.errors()).extracting("path").containsExactly(path));
    }

    private static Consumer<Throwable> conflict(String code) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
