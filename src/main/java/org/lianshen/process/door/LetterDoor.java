package org.lianshen.process.door;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianshen.notification.Letter;
import org.lianshen.notification.Outbox;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.form.Answers;
import org.lianshen.process.form.FormDisplay;
import org.lianshen.process.form.FormDoor;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.HumanTask;
import org.lianshen.process.form.TaskPeriods;
import org.lianshen.programme.DeadlineKind;
import org.lianshen.proposal.Proposals;
import org.springframework.stereotype.Component;

/** An officer mends the address of a letter that cannot be delivered, or gives it up. */
@Component
class LetterDoor implements FormDoor {

    private final FormDisplay display;
    private final Outbox outbox;
    private final Proposals proposals;
    private final TaskPeriods periods;

    LetterDoor(FormDisplay display, Outbox outbox, Proposals proposals, TaskPeriods periods) {
        this.display = display;
        this.outbox = outbox;
        this.proposals = proposals;
        this.periods = periods;
    }

    @Override
    public FormKey form() {
        return FormKey.MEND_LETTER;
    }

    /** It is listed by what the letter is about. */
    @Override
    public void created(HumanTask task) {
        task.keep(Vocabulary.NUMBER.name(), number(letter(task)));
    }

    private static String number(Letter letter) {
        return letter.number() == null ? "#" + letter.id() : letter.number().value();
    }

    @Override
    public Instant due(HumanTask task) {
        return periods.ofLetter(task, letter(task));
    }

    @Override
    public Optional<DeadlineKind> movesWith() {
        return Optional.empty();
    }

    @Override
    public void show(HumanTask task) {
        var letter = letter(task);
        task.show(head(letter))
                .show("letterUrl", "/outbox/" + letter.id())
                .show("kind", letter.kindLabel().here())
                .show("recipient", letter.recipientName())
                .show("letterAddress", FormDisplay.orDash(letter.address()))
                .show("failure", FormDisplay.orDash(letter.lastError()))
                .show("writtenText", display.moment(letter.createdAt()));
    }

    private Map<String, ?> head(Letter letter) {
        var number = letter.number();
        return number != null && proposals.find(number).isPresent()
                ? display.head(number)
                : Map.of(
                        "number",
                        number(letter),
                        "directionName",
                        "",
                        "title",
                        letter.subject(),
                        "dossierUrl",
                        "/outbox/" + letter.id());
    }

    @Override
    public void accept(HumanTask task, Answers answers, String account) {
        var decision = answers.oneOf("decision", "resend", "give-up");
        boolean resend = decision.equals("resend");
        var address = answers.text("address");
        var reason = resend ? null : answers.requiredText("reason");
        answers.orRefuse();
        var letter = letter(task);
        if (resend) {
            outbox.resend(letter.id(), address, account);
        } else {
            outbox.giveUp(letter.id(), String.valueOf(reason), account);
        }
    }

    private Letter letter(HumanTask task) {
        return outbox.find(Long.parseLong(task.get(Vocabulary.LETTER))).orElseThrow(Refusal::notFound);
    }
}
