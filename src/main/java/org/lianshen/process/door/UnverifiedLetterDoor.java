package org.lianshen.process.door;

import java.time.Instant;
import java.util.Optional;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.EvidenceLinks;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.TimedTask;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.verification.SupportLetters;
import org.springframework.stereotype.Component;

/** The contact could not be reached in time: an officer decides by the letter itself. */
@Component
class UnverifiedLetterDoor implements FormDoor {

    private final FormDisplay display;
    private final EvidenceLinks evidenceLinks;
    private final SupportLetters letters;
    private final TaskPeriods periods;

    UnverifiedLetterDoor(
            FormDisplay display, EvidenceLinks evidenceLinks, SupportLetters letters, TaskPeriods periods) {
        this.display = display;
        this.evidenceLinks = evidenceLinks;
        this.letters = letters;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.DECIDE_UNVERIFIED_LETTER;
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofProposal(task, TimedTask.DECIDE_UNVERIFIED_LETTER);
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var number = task.get(Vocabulary.NUMBER);
        task.show(display.head(number));
        evidenceLinks.show(task, number, DocumentKind.FOREIGN_GOVERNMENT_SUPPORT);
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "accept", "refuse");
        var reason = answers.requiredText("reason");
        answers.orRefuse();
        boolean accepted = decision.equals("accept");
        letters.decide(task.get(Vocabulary.NUMBER), accepted, reason, account);
        task.end(accepted ? Outcome.LETTER_VERIFIED : Outcome.LETTER_REJECTED);
    }
}
