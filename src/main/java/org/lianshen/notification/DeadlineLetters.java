package org.lianshen.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.language.Text;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.DeadlineMoved;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.IntakeClosed;
import org.lianshen.programme.IntakeReopened;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who are working towards a deadline that it has moved. */
@Component
class DeadlineLetters {

    private final LetterWriter writer;
    private final ProposalWords words;
    private final Deadlines deadlines;
    private final Proposals proposals;
    private final Assignments assignments;
    private final Experts experts;

    DeadlineLetters(
            LetterWriter writer,
            ProposalWords words,
            Deadlines deadlines,
            Proposals proposals,
            Assignments assignments,
            Experts experts) {
        this.writer = writer;
        this.words = words;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.assignments = assignments;
        this.experts = experts;
    }

    @EventListener
    void moved(DeadlineMoved event) {
        var extra = extra(event.direction(), event.kind(), event.until());
        var cause = String.join(
                "/",
                event.direction().call(),
                event.direction().code(),
                event.kind().word(),
                event.until().toString());
        switch (event.kind()) {
            case APPLICANTS -> toApplicants(event.direction(), extra, cause);
            case RECOMMENDERS -> toRecommenders(event, extra, cause);
            case AGENCY -> {
                if (event.agency() != null) {
                    writer.toAgency(LetterKind.DEADLINE_MOVED, event.agency(), null, extra, cause);
                }
            }
            case REVIEW -> toExperts(event, extra, cause);
        }
    }

    @EventListener
    void closed(IntakeClosed event) {
        var extra = extra(event.direction(), DeadlineKind.APPLICANTS, event.at());
        toApplicants(
                event.direction(),
                extra,
                String.join(
                        "/",
                        event.direction().call(),
                        event.direction().code(),
                        "closed",
                        event.at().toString()));
    }

    /** Told once for each time, also where the same deadline was told before. */
    @EventListener
    void reopened(IntakeReopened event) {
        var extra = extra(event.direction(), DeadlineKind.APPLICANTS, event.until());
        toApplicants(
                event.direction(),
                extra,
                String.join(
                        "/",
                        event.direction().call(),
                        event.direction().code(),
                        "reopened",
                        event.at().toString()));
    }

    private void toApplicants(DirectionId direction, Map<String, ? extends @Nullable Object> extra, String cause) {
        distinct(direction, ProposalStatus.DRAFT, Proposal::createdBy)
                .forEach(account -> writer.toAccount(LetterKind.DEADLINE_MOVED, account, null, extra, cause));
    }

    private void toRecommenders(DeadlineMoved event, Map<String, ? extends @Nullable Object> extra, String cause) {
        distinct(
                        event.direction(),
                        ProposalStatus.SUBMITTED,
                        proposal -> proposal.content().recommender())
                .forEach(id -> writer.toRecommender(LetterKind.DEADLINE_MOVED, id, null, extra, cause));
    }

    private void toExperts(DeadlineMoved event, Map<String, ? extends @Nullable Object> extra, String cause) {
        assignments.of(event.direction()).stream()
                .filter(assignment -> assignment.state() == AssignmentState.INVITED)
                .map(Assignment::expert)
                .distinct()
                .flatMap(id -> experts.find(id).stream())
                .forEach(expert ->
                        writer.toExpert(LetterKind.DEADLINE_MOVED, expert.name(), expert.email(), null, extra, cause));
    }

    private Set<String> distinct(
            DirectionId direction, ProposalStatus status, Function<Proposal, @Nullable String> who) {
        return proposals.of(direction, List.of(status)).stream()
                .map(who)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Map<String, @Nullable Object> extra(DirectionId direction, DeadlineKind kind, Instant until) {
        var name = name(kind);
        var extra = new HashMap<>(words.direction(direction));
        extra.put("deadline", until);
        extra.put("deadlineNameZh", name.zh());
        extra.put("deadlineNameEn", name.en());
        extra.put("reason", reason(direction));
        return extra;
    }

    private @Nullable String reason(DirectionId direction) {
        var history = deadlines.history(direction);
        return history.isEmpty() ? null : history.get(history.size() - 1).reason();
    }

    static Text name(DeadlineKind kind) {
        return switch (kind) {
            case APPLICANTS -> Text.of("notification.deadline.applications");
            case RECOMMENDERS -> Text.of("notification.deadline.recommendations");
            case AGENCY -> Text.of("notification.deadline.agency-confirmation");
            case REVIEW -> Text.of("notification.deadline.reviews");
        };
    }
}
