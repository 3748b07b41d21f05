package org.lianshen.expertreview;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Confirmation;
import org.lianshen.programme.CooperationType;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.Field;
import org.lianshen.programme.InvitationRules;
import org.lianshen.programme.MatchingFunds;
import org.lianshen.programme.Moment;
import org.lianshen.programme.PanelRules;
import org.lianshen.programme.Parameters;
import org.lianshen.programme.Partner;
import org.lianshen.programme.Pool;
import org.lianshen.programme.Schedule;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;
import org.lianshen.programme.word.MatchingScope;
import org.lianshen.programme.word.QuotaKind;
import org.lianshen.programme.word.RankingScore;
import org.lianshen.programme.word.Silence;

/** A made-up call with directions of every kind of pool. */
public final class MadeUpCall {

    /** Its id. */
    public static final String ID = "2030-1";
    /** One pool: at most two projects, five million yuan. */
    public static final String PLAIN = "1.0";
    /** About two projects, ten million yuan. */
    public static final String ABOUT = "1.1";
    /** At most three projects, one of each field, ten million yuan. */
    public static final String PER_FIELD = "1.2";
    /** Two pools: one project of energy, two of the others. */
    public static final String TWO_POOLS = "1.5";

    private static final List<String> FIELDS = List.of("能源", "健康", "农业");

    private MadeUpCall() {}

    /** The catalogue that holds just this call. */
    public static Catalogue catalogue() {
        return new Catalogue(List.of(new Call(
                ID,
                new Text("示例批次", "Sample call"),
                new Text("示例", "Sample"),
                new Parameters(
                        1,
                        10,
                        4,
                        3,
                        3,
                        3,
                        3,
                        4,
                        15,
                        7,
                        RankingScore.RAW,
                        5,
                        null,
                        PanelRules.NONE,
                        InvitationRules.usual(2),
                        null,
                        Map.of()),
                template(),
                List.of(),
                List.of(),
                new Schedule(
                        day("2030-01-01"),
                        day("2030-02-01"),
                        day("2030-02-08"),
                        Map.of(),
                        Period.ofDays(5),
                        Period.ofDays(20),
                        5),
                List.of(
                        direction(PLAIN, pool("all", 2, QuotaKind.CEILING, 5, FIELDS, null)),
                        direction(ABOUT, pool("all", 2, QuotaKind.ABOUT, 10, FIELDS, null)),
                        direction(PER_FIELD, pool("all", 3, QuotaKind.CEILING, 10, FIELDS, 1)),
                        direction(
                                TWO_POOLS,
                                pool("energy", 1, QuotaKind.CEILING, 5, List.of("能源"), null),
                                pool("others", 2, QuotaKind.CEILING, 5, List.of("健康", "农业"), null))))));
    }

    /** A pool of so many projects and million yuan. */
    public static Pool pool(
            String id, int quota, QuotaKind kind, int million, List<String> fields, @Nullable Integer perField) {
        return new Pool(id, quota, kind, BigDecimal.valueOf(million * 1_000_000L), fields, perField);
    }

    private static Moment day(String date) {
        return new Moment.Fixed(OffsetDateTime.parse(date + "T16:00:00+08:00"));
    }

    private static Direction direction(String code, Pool... pools) {
        return new Direction(
                new DirectionId(ID, code),
                new Text("方向" + code, "Direction " + code),
                CooperationType.JOINT_RESEARCH,
                new Partner("sample", new Text("示例国", "Sampleland"), List.of("AT")),
                null,
                List.of(),
                List.of(),
                FIELDS.stream()
                        .map(field -> new Field(new Text(field, field), List.of()))
                        .toList(),
                false,
                List.of(pools),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Confirmation(false, List.of(), List.of(), 0, Silence.PERSON),
                new MatchingFunds(MatchingScope.NONE, false),
                template(),
                null);
    }

    private static ReviewTemplate template() {
        return new ReviewTemplate(
                Stream.of("content", "route", "plan", "team", "results")
                        .map(id -> new Criterion(
                                id,
                                new Text("指标" + id, "criterion " + id),
                                null,
                                Criterion.equal(5),
                                Scale.PERCENT,
                                List.of(),
                                CommentRule.REQUIRED,
                                false))
                        .toList(),
                List.of(),
                List.of());
    }
}
