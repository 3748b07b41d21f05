package org.lianshen.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.round.Notice;
import org.lianshen.round.NoticePublished;
import org.lianshen.round.Notices;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionDecided;
import org.lianshen.round.ObjectionFiled;
import org.lianshen.round.ObjectionUnverified;
import org.lianshen.round.Objections;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells applicants of the public notice, and objectors how to confirm their objection and what becomes of it. */
@Component
class RoundLetters {

    private final LetterWriter writer;
    private final ProposalWords words;
    private final Notices notices;
    private final Objections objections;
    private final HistoryRepository history;
    private final WorkingDayDeadlines deadlines;

    RoundLetters(
            LetterWriter writer,
            ProposalWords words,
            Notices notices,
            Objections objections,
            HistoryRepository history,
            WorkingDayDeadlines deadlines) {
        this.history = history;
        this.writer = writer;
        this.words = words;
        this.deadlines = deadlines;
        this.notices = notices;
        this.objections = objections;
    }

    @EventListener
    void published(NoticePublished event) {
        var until = notices.of(event.direction()).stream()
                .filter(notice -> notice.edition() == event.edition())
                .map(Notice::until)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        event.numbers().forEach(number -> {
            var extra = new HashMap<>(deadlines.words(until));
            // where the chair departed from the cut line
            extra.put(
                    "reason", history.lastStep(number).map(HistoryEntry::reason).orElse(null));
            writer.toApplicant(LetterKind.ON_NOTICE, number, extra, "edition-" + event.edition());
        });
    }

    @EventListener
    void toConfirm(ObjectionUnverified event) {
        var objection = objection(event.id());
        var extra = new HashMap<String, @Nullable Object>();
        extra.put("confirmUrl", words.confirmation(event.code()));
        extra.put("receiptTime", objection.filedAt());
        extra.put("deadline", objection.confirmUntil());
        writer.toObjector(
                LetterKind.OBJECTION_CONFIRMATION, null, objection.email(), event.number(), extra, event.id());
    }

    @EventListener
    void filed(ObjectionFiled event) {
        var objection = objection(event.id());
        writer.toObjector(
                LetterKind.OBJECTION_RECEIVED,
                objection.objector(),
                objection.email(),
                event.number(),
                Map.of("receiptTime", objection.filedAt()),
                event.id());
    }

    @EventListener
    void decided(ObjectionDecided event) {
        var objection = objection(event.id());
        var extra = new HashMap<String, @Nullable Object>();
        extra.put("outcomeZh", event.state().label().zh());
        extra.put("outcomeEn", event.state().label().en());
        extra.put("reason", objection.reason());
        writer.toObjector(
                LetterKind.OBJECTION_DECIDED,
                objection.objector(),
                objection.email(),
                event.number(),
                extra,
                event.id());
    }

    private Objection objection(String id) {
        return objections.find(id).orElseThrow(Refusal::notFound);
    }
}
