package org.lianshen.process.receipt;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.sheet.SheetReceipt;
import org.lianshen.expertreview.sheet.SheetReceiptRepository;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.lianshen.language.word.Word;
import org.lianshen.process.caller.AsAccount;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.TaskAnswered;
import org.lianshen.time.Beijing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a receipt for every form that is taken, in the transaction that takes it, and reads it to whoever sent the
 * form.
 */
@Component
public class TaskReceipts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TaskReceiptRepository register;
    private final NextSteps went;
    private final SheetReceiptRepository sheets;
    private final TaskService tasks;
    private final AsAccount asAccount;
    private final Words words;
    private final Sentences sentences;

    TaskReceipts(
            TaskReceiptRepository register,
            NextSteps went,
            SheetReceiptRepository sheets,
            TaskService tasks,
            AsAccount asAccount,
            Words words,
            Sentences sentences) {
        this.register = register;
        this.went = went;
        this.sheets = sheets;
        this.tasks = tasks;
        this.asAccount = asAccount;
        this.words = words;
        this.sentences = sentences;
    }

    /** Where the work goes is seen when the process has gone as far as it goes in this transaction. */
    @EventListener
    public void on(TaskAnswered answered) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                register.insert(answered, taken(answered), went.after(answered), sheet(answered));
            }
        });
    }

    /**
     * The receipt of a task that the account has completed; none for others.
     *
     * @param task the task's id
     */
    public Optional<TaskReceipt> find(String account, String task) {
        return register.find(task, account, next(account));
    }

    private Text taken(TaskAnswered answered) {
        var form = "receipt.taken." + answered.form();
        var decision = answered.decision();
        return sentences
                .find(form + "." + decision)
                .or(() -> sentences.find(form, decision == null ? "" : decision))
                .or(() -> Word.find(FormKey.class, answered.form()).isPresent()
                        ? Optional.empty()
                        : sentences.find("receipt.taken.plain"))
                .orElseThrow(() -> new IllegalStateException("No words for " + form + "." + decision));
    }

    private @Nullable SheetReceipt sheet(TaskAnswered answered) {
        return answered.form().equals(FormKey.SCORE_PROPOSAL.word()) && answered.assignment() != null
                ? sheets.of(answered.assignment()).orElse(null)
                : null;
    }

    private Text next(String account) {
        long waiting = asAccount.call(account, () -> open(account).count());
        if (waiting == 0) {
            return words.text("receipt.next.none");
        }
        var first = asAccount.call(
                account, () -> open(account).orderByDueDate().asc().listPage(0, 1));
        return first.isEmpty() || first.get(0).getDueDate() == null
                ? words.text("receipt.next.some", String.valueOf(waiting))
                : words.text(
                        "receipt.next.due",
                        String.valueOf(waiting),
                        TIME.format(first.get(0).getDueDate().toInstant().atZone(Beijing.ZONE)));
    }

    /** What the account has claimed, and what it may claim. */
    private TaskQuery open(String account) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(account)
                .taskCandidateUser(account)
                .endOr();
    }
}
