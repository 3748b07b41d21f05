package org.lianshen.process.door;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.EvidenceLinks;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.verification.LetterAnswer;
import org.lianshen.verification.LetterContact;
import org.lianshen.verification.SupportLetters;
import org.springframework.stereotype.Component;

/** A liaison officer asks the contact that the foreign government's letter names (1.2(3)). */
@Component
class SupportLetterDoor implements FormDoor {

    private final FormDisplay display;
    private final EvidenceLinks evidenceLinks;
    private final SupportLetters letters;

    SupportLetterDoor(FormDisplay display, EvidenceLinks evidenceLinks, SupportLetters letters) {
        this.display = display;
        this.evidenceLinks = evidenceLinks;
        this.letters = letters;
    }

    @Override
    public FormKey form() {
        return FormKey.VERIFY_SUPPORT_LETTER;
    }

    @Override
    public Instant due(HumanTask task) {
        return letters.until(task.get(Vocabulary.NUMBER));
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
        var contact = new LetterContact(
                answers.requiredText("contact"),
                day(answers),
                answers.oneOf("channel", SupportLetters.CHANNELS.toArray(String[]::new)));
        var answer = answers.oneOf("answer", LetterAnswer.CONFIRMED.word(), LetterAnswer.DENIED.word());
        var reason = answers.either("reason", "remark");
        answers.orRefuse();
        boolean verified = letters.verify(
                task.get(Vocabulary.NUMBER),
                contact,
                answer.equals(LetterAnswer.CONFIRMED.word()) ? LetterAnswer.CONFIRMED : LetterAnswer.DENIED,
                reason,
                account);
        task.end(verified ? Outcome.LETTER_VERIFIED : Outcome.LETTER_REJECTED);
    }

    private static @Nullable LocalDate day(Answers answers) {
        var text = answers.text("reachedOn");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            // the verification asks for it, together with whatever else is missing
            return null;
        }
    }
}
