package org.lianshen.expertreview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianshen.expertreview.assignment.Assignment;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.AssignmentState;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.DocumentKind;
import org.lianshen.proposal.Documents;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.StoredDocument;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers of experts, each for the one expert it was given to; for anybody else it does not exist. */
@Service
public class BlindedDossiers {

    private final AssignmentRepository register;
    private final Experts experts;
    private final Proposals proposals;
    private final Documents documents;
    private final ConflictsOfInterest conflicts;

    BlindedDossiers(
            AssignmentRepository register,
            Experts experts,
            Proposals proposals,
            Documents documents,
            ConflictsOfInterest conflicts) {
        this.conflicts = conflicts;
        this.register = register;
        this.experts = experts;
        this.proposals = proposals;
        this.documents = documents;
    }

    /**
     * The dossier of an assignment; none where it is not this expert's, or not any more.
     *
     * @throws Refusal conflict, where the expert must not review the proposal
     */
    @Transactional(readOnly = true)
    public Optional<BlindedDossier> find(AssignmentId assignment, String account) {
        return found(assignment, account).map(this::dossier);
    }

    /**
     * The dossier of an assignment, while it is open or after its sheet came in.
     *
     * @param account the expert's account
     * @throws Refusal not found, where it is not this expert's, or not any more; conflict, where the expert must not
     *     review the proposal
     */
    @Transactional(readOnly = true)
    public BlindedDossier of(AssignmentId assignment, String account) {
        return dossier(own(assignment, account));
    }

    private BlindedDossier dossier(Assignment own) {
        var proposal = proposals.find(own.number()).orElseThrow(Refusal::notFound);
        return new BlindedDossier(
                own.id(),
                own.number(),
                own.direction(),
                own.reviewUntil(),
                Blinding.of(proposal.content()),
                blinded(own.number()));
    }

    /**
     * What the expert gets of one document made for experts: a cleaned copy.
     *
     * @throws Refusal not found, where it is no such document, or the dossier is not this expert's; where it was taken
     *     before files were cleaned, and cannot be
     */
    public BlindedFile file(AssignmentId assignment, UUID id, String account) {
        var number = own(assignment, account).number();
        var all = blinded(number);
        var document =
                all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
        return BlindedFile.of(
                number, all.indexOf(document) + 1, document.mediaType(), documents.blindedCopy(number, document));
    }

    private List<StoredDocument> blinded(ProposalNumber number) {
        return documents.of(number).stream()
                .filter(document -> document.kind() == DocumentKind.BLINDED_TEXT)
                .toList();
    }

    private Assignment own(AssignmentId id, String account) {
        return found(id, account).orElseThrow(Refusal::notFound);
    }

    private Optional<Assignment> found(AssignmentId id, String account) {
        return register.find(id)
                .filter(assignment ->
                        assignment.state() == AssignmentState.INVITED || assignment.state() == AssignmentState.SCORED)
                .filter(assignment -> experts.find(assignment.expert())
                        .filter(expert -> account.equals(expert.account()))
                        .isPresent())
                .map(this::free);
    }

    private Assignment free(Assignment assignment) {
        conflicts.requireNone(assignment);
        return assignment;
    }
}
