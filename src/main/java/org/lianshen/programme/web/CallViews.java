package org.lianshen.programme.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.Call;
import org.lianshen.programme.Confirmation;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.DeadlineChange;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.Direction;
import org.lianshen.programme.Field;
import org.lianshen.programme.Link;
import org.lianshen.programme.MatchingFunds;
import org.lianshen.programme.Note;
import org.lianshen.programme.Parameters;
import org.lianshen.programme.Partner;
import org.lianshen.programme.Pool;
import org.lianshen.programme.Question;
import org.lianshen.programme.Reading;
import org.lianshen.programme.RequiredDocument;
import org.lianshen.programme.Rule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.programme.word.Severity;
import org.lianshen.time.Beijing;

/** The contract's JSON of calls and directions. */
final class CallViews {

    private CallViews() {}

    /** A call in a list. */
    record CallSummary(String id, Text name) {}

    /** A call with its directions. */
    record CallView(
            String id,
            Text name,
            Text purpose,
            Parameters parameters,
            List<Criterion> criteria,
            List<ReviewOption> recommendations,
            List<ReviewOption> familiarities,
            List<DirectionSummary> directions) {

        static CallView of(Call call) {
            return new CallView(
                    call.id(),
                    call.name(),
                    call.purpose(),
                    call.parameters(),
                    call.template().criteria(),
                    call.template().recommendations(),
                    call.template().familiarities(),
                    call.directions().stream().map(DirectionSummary::of).toList());
        }
    }

    /** A direction in a list. */
    record DirectionSummary(
            String code,
            Text name,
            CooperationType type,
            Partner partner,
            @Nullable Agency agency,
            List<PoolView> pools) {

        static DirectionSummary of(Direction direction) {
            return new DirectionSummary(
                    direction.code(),
                    direction.name(),
                    direction.type(),
                    direction.partner(),
                    direction.agency(),
                    CallViews.pools(direction));
        }
    }

    /** A direction with all that applies to it. */
    record DirectionView(
            String call,
            String code,
            Text name,
            CooperationType type,
            Partner partner,
            @Nullable Agency agency,
            List<Text> authorities,
            List<String> agreements,
            List<Field> fields,
            boolean openFields,
            List<PoolView> pools,
            CalendarView calendar,
            List<RuleView> rules,
            List<Question> questions,
            List<Note> notes,
            List<RequiredDocument> documents,
            List<Link> links,
            List<Reading> readings,
            Confirmation confirmation,
            MatchingFunds matchingFunds,
            List<Criterion> criteria,
            List<ReviewOption> recommendations,
            List<ReviewOption> familiarities) {

        static DirectionView of(Direction direction, Calendar calendar) {
            return new DirectionView(
                    direction.call(),
                    direction.code(),
                    direction.name(),
                    direction.type(),
                    direction.partner(),
                    direction.agency(),
                    direction.authorities(),
                    direction.agreements(),
                    direction.fields(),
                    direction.openFields(),
                    CallViews.pools(direction),
                    CalendarView.of(calendar),
                    direction.rules().stream().map(RuleView::of).toList(),
                    direction.questions(),
                    direction.notes(),
                    direction.documents(),
                    direction.links(),
                    direction.readings(),
                    direction.confirmation(),
                    direction.matchingFunds(),
                    direction.template().criteria(),
                    direction.template().recommendations(),
                    direction.template().familiarities());
        }
    }

    private static List<PoolView> pools(Direction direction) {
        return direction.pools().stream().map(PoolView::of).toList();
    }

    /** A pool; its budget is CNY yuan with two decimals. */
    record PoolView(
            String id,
            int quota,
            QuotaKind quotaKind,
            BigDecimal budget,
            List<String> fields,
            @Nullable Integer quotaPerField) {

        static PoolView of(Pool pool) {
            return new PoolView(
                    pool.id(),
                    pool.quota(),
                    pool.quotaKind(),
                    pool.budget().setScale(2, RoundingMode.UNNECESSARY),
                    pool.fields(),
                    pool.quotaPerField());
        }
    }

    /** A rule with its source. */
    record RuleView(String rule, String clause, Severity severity, String quote) {

        static RuleView of(Rule rule) {
            return new RuleView(rule.id(), rule.clause(), rule.severity(), rule.quote());
        }
    }

    /** A calendar; times carry Beijing's offset, periods are ISO 8601. */
    record CalendarView(
            OffsetDateTime opens,
            OffsetDateTime applicants,
            OffsetDateTime recommenders,
            Map<String, OffsetDateTime> agencies,
            boolean closedEarly,
            String reviewClaim,
            String review,
            @Nullable OffsetDateTime reviewUntil,
            int noticeWorkingDays) {

        static CalendarView of(Calendar calendar) {
            Map<String, OffsetDateTime> agencies = new TreeMap<>();
            calendar.agencies().forEach((agency, until) -> agencies.put(agency, beijing(until)));
            return new CalendarView(
                    beijing(calendar.opens()),
                    beijing(calendar.applicants()),
                    beijing(calendar.recommenders()),
                    agencies,
                    calendar.closedEarly(),
                    calendar.reviewClaim().toString(),
                    calendar.review().toString(),
                    calendar.reviewUntil().map(CallViews::beijing).orElse(null),
                    calendar.noticeWorkingDays());
        }
    }

    /** What an officer decided about a deadline. */
    record ChangeView(
            DeadlineKind kind,
            @Nullable String agency,
            boolean closing,
            @Nullable OffsetDateTime before,
            OffsetDateTime until,
            String reason,
            String decidedBy,
            OffsetDateTime decidedAt) {

        static ChangeView of(DeadlineChange change) {
            return new ChangeView(
                    change.kind(),
                    change.agency(),
                    change.closing(),
                    change.before() == null ? null : beijing(change.before()),
                    beijing(change.until()),
                    change.reason(),
                    change.decidedBy(),
                    beijing(change.decidedAt()));
        }
    }

    private static OffsetDateTime beijing(Instant time) {
        return time.atZone(Beijing.ZONE).toOffsetDateTime();
    }
}
