package org.lianshen.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianshen.expertreview.expert.DeclaredConflict;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.EmploymentHistory;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertProfile;
import org.lianshen.expertreview.load.ExpertLoad;
import org.lianshen.expertreview.pool.ExpertImport;
import org.lianshen.expertreview.pool.ExpertLine;
import org.lianshen.expertreview.pool.ExpertSearch;
import org.lianshen.expertreview.pool.OrganisationMerger;
import org.lianshen.expertreview.pool.OrganisationMergers;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.programme.DirectionId;

/** Experts as the pages of the pool show them. */
final class ExpertSamples {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 24);
    private static final String KEYWORD = "轨道 " + PageSamples.HOSTILE;

    private ExpertSamples() {}

    /** As the page's own record of a field. */
    record Field(String name, String value, String stored, int rows, boolean required) {}

    static Map<String, Object> list(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "experts",
                IntStream.range(0, 3).mapToObj(ExpertSamples::line).toList(),
                "search",
                new ExpertSearch("轨道", "zh", ExpertSearch.State.BUSY, 1),
                "states",
                List.of("free", "busy", "away", "accountless"),
                "total",
                103,
                "pages",
                3,
                "mayChange",
                true,
                "imported",
                new ExpertImport.Counts(
                        2, 1, List.of(new ExpertImport.Notice(3, new Text("第 3 行请核对。", "See line 3.")))),
                "refused",
                new Text("整份名单未导入。", "Nothing of the list was taken."),
                "faults",
                List.of(FieldError.at("/lines/2/email", new Text("邮箱有误。", "No address."))));
    }

    private static ExpertLine line(int place) {
        return new ExpertLine(
                "expert0" + place,
                "成员丙",
                "示例大学",
                "a@example.org",
                place == 1 ? null : "expert0" + place,
                List.of("监测", KEYWORD),
                List.of("轨道"),
                List.of("zh", "en"),
                place == 0 ? null : DAY,
                place,
                2);
    }

    static Expert expert() {
        return new Expert(
                        "expert01",
                        null,
                        "成员丙",
                        "示例大学",
                        List.of("联合实验室"),
                        "a@example.org",
                        List.of(KEYWORD),
                        List.of("轨道"),
                        3,
                        List.of("负责人甲"),
                        List.of())
                .with(ExpertProfile.PLAIN
                        .withOrcid("0000-0002-1825-0097")
                        .withDeclared(List.of(
                                new DeclaredConflict(1, DeclaredConflict.Kind.PERSON, "负责人甲", DAY),
                                new DeclaredConflict(2, DeclaredConflict.Kind.ORGANISATION, KEYWORD, DAY)))
                        .withHistory(new EmploymentHistory(List.of(new Employment("联合实验室", null, DAY)))));
    }

    static List<Field> fields() {
        return List.of(
                new Field("name", "成员丙", null, 1, true),
                new Field("keywords", KEYWORD, "监测 " + PageSamples.HOSTILE, 2, false),
                new Field("languages", "zh; en", "", 1, false),
                new Field("away", "2022-01-01/2022-02-01", null, 2, false));
    }

    static Map<String, Object> one(Caller caller) {
        var model = new HashMap<String, Object>(Map.of(
                "caller",
                caller,
                "expert",
                expert(),
                "fields",
                fields(),
                "loads",
                List.of(new ExpertLoad(new DirectionId("2022-1", "1.3"), 1, 2, 0, 0, 1)),
                "mayChange",
                true,
                "faults",
                List.of(new Text("已被他人修改。", "Changed meanwhile.")),
                "done",
                true));
        model.put("mayAskForLink", true);
        model.put("knowsReviewers", true);
        model.put("asked", true);
        return model;
    }

    static Map<String, Object> own(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "expert",
                expert(),
                "fields",
                fields(),
                "others",
                fields(),
                "kinds",
                List.of("person", "organisation"),
                "name",
                KEYWORD,
                "faults",
                List.of(new Text("已被他人修改。", "Changed meanwhile.")),
                "done",
                true);
    }

    static Map<String, Object> mergers(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "typed",
                new OrganisationMerger("示例大学", "联合实验室", DAY, "officer", PageSamples.NOON),
                "faults",
                List.of(new Text("日期不能晚于今天。", "Give a day that has come.")),
                "outcome",
                new OrganisationMergers.Outcome(
                        List.of(new OrganisationMergers.Person("expert01", "成员丙", "示例大学")),
                        List.of(new OrganisationMergers.Person("expert02", "负责人甲", KEYWORD))),
                "mergers",
                List.of(new OrganisationMerger("示例大学", "联合实验室", DAY, "officer", PageSamples.NOON)));
    }
}
