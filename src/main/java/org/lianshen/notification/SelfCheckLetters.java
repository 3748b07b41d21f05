package org.lianshen.notification;

import java.util.Map;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.event.SelfCheckAsked;
import org.lianshen.programme.Catalogue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks experts to mark their conflicts and wishes before the assignment, and reminds them. */
@Component
class SelfCheckLetters {

    private final LetterWriter writer;
    private final Experts experts;
    private final Catalogue catalogue;

    SelfCheckLetters(LetterWriter writer, Experts experts, Catalogue catalogue) {
        this.writer = writer;
        this.experts = experts;
        this.catalogue = catalogue;
    }

    @EventListener
    void asked(SelfCheckAsked event) {
        var name = catalogue.direction(event.direction()).orElseThrow().name();
        var kind = event.again() ? LetterKind.SELF_CHECK_REMINDER : LetterKind.SELF_CHECK_REQUESTED;
        event.experts()
                .forEach(id -> experts.find(id)
                        .ifPresent(expert -> writer.toExpert(
                                kind,
                                expert.name(),
                                expert.email(),
                                null,
                                Map.of(
                                        "deadline", event.until(),
                                        "directionZh", name.zh(),
                                        "directionEn", name.en()),
                                event.direction().key() + " " + event.until())));
    }
}
