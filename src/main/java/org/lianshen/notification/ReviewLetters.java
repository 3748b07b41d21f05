package org.lianshen.notification;

import java.util.Map;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ExpertInvited;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.ReviewWithdrawn;
import org.lianshen.problem.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks experts for reviews, thanks them, and tells them when one is no longer needed. */
@Component
public class ReviewLetters {

    private final LetterWriter writer;
    private final Assignments assignments;
    private final Experts experts;
    private final ProposalWords words;

    ReviewLetters(LetterWriter writer, Assignments assignments, Experts experts, ProposalWords words) {
        this.writer = writer;
        this.assignments = assignments;
        this.experts = experts;
        this.words = words;
    }

    @EventListener
    void invited(ExpertInvited event) {
        var until = assignments
                .find(event.assignment())
                .orElseThrow(Refusal::notFound)
                .reviewUntil();
        write(
                LetterKind.INVITATION,
                event.expert(),
                event.number(),
                Map.of("deadline", until, "dossierUrl", words.blindedDossier(event.assignment())),
                event.assignment());
    }

    @EventListener
    void withdrawn(ReviewWithdrawn event) {
        write(LetterKind.REVIEW_WITHDRAWN, event.expert(), event.number(), Map.of(), event.assignment());
    }

    /** Thanks an expert whose review sheet is in; within the transaction that took it. */
    public void thank(String assignment) {
        var done = assignments.find(assignment).orElseThrow(Refusal::notFound);
        write(LetterKind.REVIEW_THANKS, done.expert(), done.number(), Map.of(), assignment);
    }

    private void write(LetterKind kind, String id, String number, Map<String, Object> extra, String cause) {
        var expert = experts.find(id).orElseThrow(Refusal::notFound);
        writer.toExpert(kind, expert.name(), expert.email(), number, extra, cause);
    }
}
