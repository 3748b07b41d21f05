package org.lianshen.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.lianshen.desk.LoggedInAs;
import org.lianshen.problem.Refusal;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.form.TaskDesk;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.Withdrawal;
import org.lianshen.proposal.content.ContentReader;
import org.springframework.context.ApplicationContext;

/**
 * Many proposals, made quickly: through the services behind the addresses, each step by the account whose step it is.
 */
final class BulkProposals {

    private static final String APPLICANTS = "demo-university";

    private final Catalogue catalogue;
    private final ContentReader reader;
    private final Drafting drafting;
    private final Submission submission;
    private final Withdrawal withdrawal;
    private final TaskDesk desk;

    BulkProposals(ApplicationContext context) {
        this.catalogue = context.getBean(Catalogue.class);
        this.reader = context.getBean(ContentReader.class);
        this.drafting = context.getBean(Drafting.class);
        this.submission = context.getBean(Submission.class);
        this.withdrawal = context.getBean(Withdrawal.class);
        this.desk = context.getBean(TaskDesk.class);
    }

    /** So many drafts of the direction's example; their numbers. */
    List<String> drafts(String direction, int count, Consumer<ObjectNode> change) {
        LoggedInAs.applicant(APPLICANTS);
        var content = ExampleProposal.of(catalogue
                        .direction(new DirectionId(House.CALL, direction))
                        .orElseThrow())
                .content();
        change.accept(content);
        return IntStream.range(0, count)
                .mapToObj(
                        index -> drafting.create(reader.read(content)).number().value())
                .toList();
    }

    void submit(String number) {
        LoggedInAs.applicant(APPLICANTS);
        submission.submit(new ProposalNumber(number), "crowd-" + number, new byte[0]);
    }

    void withdraw(String number) {
        LoggedInAs.applicant(APPLICANTS);
        withdrawal.withdraw(new ProposalNumber(number));
    }

    void recommend(String account, String number) {
        complete(account, number, FormKey.RECOMMEND_PROPOSAL, Map.of("decision", "recommend", "opinion", "同意推荐"));
    }

    /** Passed at the formal check; for directions without questions. */
    void pass(String number) {
        complete(
                "officer", number, FormKey.CHECK_FORMAL_REQUIREMENTS, Map.of("decision", "pass", "answers", List.of()));
    }

    /** Where an answer is refused, the refusal comes out as itself, as it does in Tasklist. */
    private void complete(String account, String number, FormKey form, Map<String, ?> answers) {
        try {
            desk.complete(account, number, form, answers);
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
