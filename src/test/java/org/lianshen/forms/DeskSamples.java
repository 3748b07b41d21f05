package org.lianshen.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.programme.Calendar;
import org.lianshen.programme.DeadlineChange;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Objection;
import org.lianshen.round.Statement;

/** Letters, notices and deadlines to fill pages with. */
final class DeskSamples {

    private DeskSamples() {}

    /** A letter, as the page reads it. */
    record Letter(
            long id,
            String state,
            String kind,
            String recipient,
            String address,
            String subject,
            String body,
            Instant createdAt,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String lastError) {}

    /** A notice, as the page reads it. */
    public record Notice(
            DirectionId direction, Text directionName, Instant publishedAt, Instant until, boolean over, int count) {}

    /** A project on a notice. */
    public record Project(
            ProposalNumber number,
            Text title,
            Text organisation,
            @Nullable Text partner,
            Instant until) {}

    /** A deadline of the calendar page. */
    public record Deadline(
            DeadlineKind kind,
            @Nullable String agency,
            @Nullable Text agencyName,
            Instant until,
            boolean ended) {}

    /** A call of the calendar's overview. */
    public record CallRow(String id, Text name, List<DirectionRow> directions) {}

    /** A direction of the calendar's overview. */
    public record DirectionRow(
            String code,
            Text name,
            Instant opens,
            Instant applicants,
            Instant recommenders,
            List<AgencyRow> agencies,
            boolean intakeOpen,
            boolean closedEarly,
            @Nullable Instant next) {}

    /** An agency's deadline in the calendar's overview. */
    public record AgencyRow(Text agency, Instant until) {}

    static final Text AGENCY = new Text("奥地利学术交流总署", "Austrian Agency");

    static List<CallRow> calls() {
        var later = PageSamples.NOON.plusSeconds(86_400);
        return List.of(new CallRow(
                "2022-1",
                new Text("二〇二二年第一批", "First call of 2022"),
                List.of(new DirectionRow(
                        "1.3",
                        PageSamples.direction().name(),
                        PageSamples.NOON,
                        PageSamples.NOON,
                        later,
                        List.of(new AgencyRow(AGENCY, later), new AgencyRow(AGENCY, later)),
                        true,
                        false,
                        later))));
    }

    static List<Letter> letters() {
        return List.of(
                new Letter(
                        2,
                        "waiting",
                        "receipt",
                        "A <a@example.org>",
                        "a@example.org",
                        "【联审】回执 · " + PageSamples.HOSTILE,
                        "您好\n\nHello " + PageSamples.HOSTILE,
                        PageSamples.NOON,
                        2,
                        PageSamples.NOON,
                        null,
                        "connection refused"),
                new Letter(
                        1,
                        "sent",
                        "funded",
                        "b@example.org",
                        "b@example.org",
                        "【联审】立项 · Funded",
                        "您好",
                        PageSamples.NOON,
                        1,
                        null,
                        PageSamples.NOON,
                        null));
    }

    static Notice notice() {
        return new Notice(
                new DirectionId("2022-1", "1.3"),
                PageSamples.direction().name(),
                PageSamples.NOON,
                PageSamples.NOON.plusSeconds(432_000),
                false,
                2);
    }

    static List<Project> projects() {
        return List.of(
                new Project(
                        new ProposalNumber("2022-1-1.3-0007"),
                        new Text("监测 " + PageSamples.HOSTILE, "Monitoring"),
                        new Text("示例大学", "Example University"),
                        null,
                        PageSamples.NOON),
                new Project(
                        new ProposalNumber("2022-1-1.3-0009"),
                        new Text("材料", "Materials"),
                        new Text("示例研究所", "Example Institute"),
                        new Text("Beispiel", "Beispiel"),
                        PageSamples.NOON));
    }

    /** What a notice says of objections, as the page reads it. */
    public record Offer(String address, String office) {}

    static List<Objection> objections() {
        return Stream.of(Objection.State.values())
                .map(state -> new Objection(
                        "o1",
                        new DirectionId("2022-1", "1.3"),
                        new ProposalNumber("2022-1-1.3-0007"),
                        "N. N. " + PageSamples.HOSTILE,
                        "n@example.org",
                        "Grounds",
                        true,
                        PageSamples.NOON,
                        state,
                        PageSamples.NOON,
                        null,
                        null,
                        null,
                        null))
                .toList();
    }

    static Map<String, Object> noticeForStaff(Caller caller) {
        return Map.of(
                "caller",
                caller,
                "notice",
                notice(),
                "projects",
                projects(),
                "offer",
                new Offer("http://127.0.0.1:8080/notices/2022-1/1.3#objection", "100862 " + PageSamples.HOSTILE),
                "statement",
                new Statement(
                        new ProposalNumber("2022-1-1.3-0009"),
                        PageSamples.HOSTILE,
                        "n@example.org",
                        PageSamples.HOSTILE,
                        true),
                "faults",
                List.of(new Text("请填写异议理由。", "Please give the ground.")),
                "filed",
                true,
                "objections",
                objections());
    }

    static Calendar calendar() {
        return new Calendar(
                PageSamples.NOON,
                PageSamples.NOON.plusSeconds(86_400),
                PageSamples.NOON.plusSeconds(172_800),
                Map.of("oead", PageSamples.NOON.plusSeconds(259_200)),
                false,
                java.time.Period.ofDays(5),
                java.time.Period.ofDays(20),
                Optional.empty(),
                5);
    }

    static List<Deadline> deadlines() {
        return List.of(
                new Deadline(DeadlineKind.APPLICANTS, null, null, PageSamples.NOON.plusSeconds(86_400), false),
                new Deadline(DeadlineKind.RECOMMENDERS, null, null, PageSamples.NOON.plusSeconds(172_800), false),
                new Deadline(DeadlineKind.AGENCY, "oead", AGENCY, PageSamples.NOON, true));
    }

    static List<DeadlineChange> changes() {
        return List.of(
                new DeadlineChange(
                        DeadlineKind.APPLICANTS,
                        null,
                        false,
                        PageSamples.NOON,
                        PageSamples.NOON.plusSeconds(86_400),
                        "春节 " + PageSamples.HOSTILE,
                        "officer",
                        PageSamples.NOON),
                new DeadlineChange(
                        DeadlineKind.APPLICANTS,
                        null,
                        true,
                        PageSamples.NOON.plusSeconds(86_400),
                        PageSamples.NOON,
                        "名额已满",
                        "officer",
                        PageSamples.NOON));
    }
}
