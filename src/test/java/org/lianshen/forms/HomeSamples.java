package org.lianshen.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.ServerTrouble;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.process.home.Waiting;
import org.lianshen.process.home.WaitingTask;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.overview.Holder;
import org.lianshen.proposal.overview.ProposalLine;
import org.lianshen.proposal.overview.ProposalOverview;
import org.lianshen.proposal.overview.ProposalQuery;
import org.lianshen.round.RoundStage;
import org.lianshen.round.UnconfirmedObjections;

/** What waits for people, to fill home and the list of proposals with. */
final class HomeSamples {

    private HomeSamples() {}

    /** An applicant's proposals, as the page reads them. */
    public record Applicant(List<ProposalOverview.StatusCount> counts, List<Coming> coming) {}

    /** A proposal with the deadline that comes. */
    public record Coming(
            ProposalLine line,
            PageSamples.@Nullable Heading direction,
            String step,
            boolean own,
            @Nullable Instant until) {}

    /** A direction of an agency. */
    public record Answered(
            DirectionId direction, Text name, @Nullable Instant until, int all) {

        /** As many of each state. */
        public int count(String state) {
            return all;
        }
    }

    /** A round, as the page reads it. */
    public record Round(DirectionId direction, Text name, RoundStage stage, Instant since) {}

    static Map<String, Object> everything(Caller caller) {
        var steps = Stream.of("submit", "correct", "recommend", "confirm")
                .map(step ->
                        new Coming(line(ProposalStatus.DRAFT), PageSamples.direction(), step, true, PageSamples.NOON))
                .toList();
        return Map.of(
                "caller",
                caller,
                "waiting",
                new Waiting(7, 2, 1, task(false, null), List.of(task(true, PageSamples.NOON), task(false, null))),
                "applicant",
                new Applicant(
                        Stream.of(ProposalStatus.values())
                                .map(status -> new ProposalOverview.StatusCount(status, 3))
                                .toList(),
                        steps),
                "calls",
                List.of("2022-1"),
                "directions",
                List.of(new Answered(
                        new DirectionId("2022-1", "1.3"),
                        PageSamples.direction().name(),
                        PageSamples.NOON,
                        4)),
                "trouble",
                ServerTrouble.NO_ROOM,
                "dead",
                2L,
                "unaddressed",
                1L,
                "objections",
                List.of(new UnconfirmedObjections(new DirectionId("2022-1", "1.3"), 2, 1)),
                "rounds",
                Stream.of(RoundStage.values())
                        .map(stage -> new Round(
                                new DirectionId("2022-1", "1.3"),
                                PageSamples.direction().name(),
                                stage,
                                PageSamples.NOON))
                        .toList());
    }

    static Map<String, Object> proposals(Caller caller) {
        var entries = Stream.of(ProposalStatus.values())
                .map(status -> new ProposalOverview.Entry(
                        line(status),
                        status.ordinal(),
                        List.of(
                                new Holder(Role.RECOMMENDER, "recommender-sc-kjt", 1),
                                new Holder(Role.EXPERT, null, 3))))
                .toList();
        return Map.of(
                "caller",
                caller,
                "found",
                new ProposalOverview.Page(entries, 1, 3, 45),
                "query",
                new ProposalQuery("2022-1", "1.3", "returned", "水 <b>", "officer", 5, "since", true, 1),
                "calls",
                List.of("2022-1"),
                "statuses",
                List.of(ProposalStatus.values()),
                "roles",
                Stream.of(Role.values())
                        .map(role -> role.name().toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                "persons",
                List.of("officer"),
                "directions",
                Map.of("2022-1-1.3", PageSamples.direction().name()),
                "recommenders",
                Map.of("sc-kjt", new Text("四川省科学技术厅", "Sichuan Department of Science and Technology")));
    }

    private static ProposalLine line(ProposalStatus status) {
        return new ProposalLine(
                new ProposalNumber("2022-1-1.3-0007"),
                new DirectionId("2022-1", "1.3"),
                status,
                new Text("智能监测 " + PageSamples.HOSTILE, "Smart <b>monitoring</b>"),
                "sc-kjt",
                PageSamples.NOON,
                null);
    }

    private static WaitingTask task(boolean late, @Nullable Instant due) {
        return new WaitingTask(
                "task-7",
                "Name",
                "2022-1-1.3-0007",
                new Text("智能监测 " + PageSamples.HOSTILE, "Smart <b>monitoring</b>"),
                "1.3",
                PageSamples.direction().name(),
                PageSamples.NOON,
                due,
                late,
                late);
    }
}
