package org.lianshen.round.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.round.Notice;
import org.lianshen.round.Notices;
import org.springframework.stereotype.Component;

/** What everybody may read of the public notices: titles and lead organisations, no persons, no scores, no ranks. */
@Component
class PublicNotices {

    private final Notices notices;
    private final Proposals proposals;
    private final Catalogue catalogue;
    private final ObjectionDesk desk;
    private final Clock clock;

    PublicNotices(Notices notices, Proposals proposals, Catalogue catalogue, ObjectionDesk desk, Clock clock) {
        this.desk = desk;
        this.notices = notices;
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * One direction's notice, all its editions together.
     *
     * @param direction which direction of which call
     * @param directionName its heading
     * @param publishedAt when the first edition came out
     * @param until when the last edition ends
     * @param over whether it has ended
     * @param count projects on it; who was struck off or withdrew is not counted
     */
    record Summary(
            @JsonUnwrapped DirectionId direction,
            Text directionName,
            Instant publishedAt,
            Instant until,
            boolean over,
            int count) {}

    /**
     * A project on a notice.
     *
     * @param number its number
     * @param title its title
     * @param organisation the Chinese lead organisation
     * @param partner the foreign lead organisation, or null
     * @param until when objections to it end
     */
    record Project(
            ProposalNumber number,
            Text title,
            Text organisation,
            @Nullable Text partner,
            Instant until) {}

    /**
     * A notice with its projects.
     *
     * @param notice about the notice
     * @param projects by number, without those struck off or withdrawn
     * @param objections where objections go and what they have to say; null when the notice is over
     */
    record Detail(Summary notice, List<Project> projects, ObjectionDesk.@Nullable Offer objections) {}

    /** All notices, latest first. */
    List<Summary> all() {
        Map<DirectionId, List<Notice>> byRound = new LinkedHashMap<>();
        for (var notice : notices.all()) {
            byRound.computeIfAbsent(notice.direction(), key -> new ArrayList<>())
                    .add(notice);
        }
        return byRound.values().stream().map(this::summary).toList();
    }

    /**
     * One direction's notice.
     *
     * @throws Refusal not found, where none was published
     */
    Detail of(DirectionId direction) {
        var editions = notices.of(direction);
        if (editions.isEmpty()) {
            throw Refusal.notFound();
        }
        var standing = standing(direction);
        var projects = editions.stream()
                .flatMap(edition -> edition.numbers().stream()
                        .filter(standing::containsKey)
                        .map(number -> project(standing.get(number), edition.until())))
                .sorted(Comparator.comparing(Project::number))
                .toList();
        var summary = summary(editions);
        return new Detail(summary, projects, summary.over() ? null : desk.offer(direction));
    }

    private Summary summary(List<Notice> editions) {
        var first = editions.get(0);
        var from = editions.stream().map(Notice::from).min(Instant::compareTo).orElseThrow();
        var until = editions.stream().map(Notice::until).max(Instant::compareTo).orElseThrow();
        return new Summary(
                first.direction(),
                catalogue
                        .direction(first.direction())
                        .map(Direction::name)
                        .orElse(new Text(
                                first.direction().code(), first.direction().code())),
                from,
                until,
                !clock.instant().isBefore(until),
                (int) editions.stream()
                        .flatMap(edition -> edition.numbers().stream())
                        .filter(standing(first.direction())::containsKey)
                        .count());
    }

    /** Who is still on the list: not struck off after an objection, not withdrawn. */
    private Map<ProposalNumber, Proposal> standing(DirectionId direction) {
        return proposals.of(direction, EnumSet.of(ProposalStatus.ON_NOTICE, ProposalStatus.FUNDED)).stream()
                .collect(Collectors.toMap(Proposal::number, Function.identity()));
    }

    private static Project project(Proposal proposal, Instant until) {
        var organisation = lead(proposal.content(), Side.CHINESE);
        return new Project(
                proposal.number(),
                new Text(proposal.titleZh(), proposal.titleEn()),
                Objects.requireNonNullElse(organisation, new Text("—", "—")),
                lead(proposal.content(), Side.FOREIGN),
                until);
    }

    private static @Nullable Text lead(ProposalContent content, Side side) {
        return content.lead(side)
                .map(Participant::name)
                .map(LocalizedName::text)
                .orElse(null);
    }
}
