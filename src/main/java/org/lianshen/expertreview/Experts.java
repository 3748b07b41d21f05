package org.lianshen.expertreview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.database.TransactionRowCache;
import org.lianshen.expertreview.event.ExpertsChanged;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** All experts. */
@Service
public class Experts {

    private final ExpertRepository rows;
    private final Proposals proposals;
    private final AssignmentContexts contexts;
    private final ApplicationEventPublisher events;
    private final TransactionRowCache<String, Expert> held = new TransactionRowCache<>();

    Experts(ExpertRepository rows, Proposals proposals, AssignmentContexts contexts, ApplicationEventPublisher events) {
        this.events = events;
        this.rows = rows;
        this.proposals = proposals;
        this.contexts = contexts;
    }

    /** Everybody, by id. */
    public List<Expert> all() {
        return rows.all();
    }

    /** The expert of that id. */
    public Optional<Expert> find(String id) {
        return held.find(id, () -> rows.find(id));
    }

    /** The expert with that account. */
    public Optional<Expert> ofAccount(String account) {
        return rows.ofAccount(account);
    }

    /**
     * Every expert, looked at for one proposal: load, affinity and what speaks against them.
     *
     * @throws Refusal not found, where there is no such proposal
     */
    public List<ExpertCandidate> candidates(ProposalNumber number) {
        var proposal = proposals.find(number).orElseThrow(Refusal::notFound);
        return candidates(proposal.direction(), List.of(proposal)).get(number);
    }

    /** As {@link #candidates(ProposalNumber)}, for several proposals of a direction; by number, in their order. */
    public Map<ProposalNumber, List<ExpertCandidate>> candidates(DirectionId direction, List<Proposal> about) {
        return contexts.candidates(direction, contexts.around(direction, all()), about);
    }

    /** Locks these experts until the transaction ends, so that two officers cannot overload one between them. */
    public List<Expert> lock(Collection<String> ids) {
        var locked = rows.lock(ids);
        locked.forEach(expert -> held.hold(expert.id(), expert));
        return locked;
    }

    /** Locks everybody until the transaction ends, so that a list and a page do not overwrite each other. */
    public List<Expert> lockAll() {
        return rows.lockAll();
    }

    /** Other experts with the same address or ORCID iD. */
    public List<Expert> alike(Expert expert) {
        return rows.alike(expert);
    }

    /** Keeps experts who were not known. */
    public void insert(List<Expert> experts) {
        rows.insert(experts);
        experts.forEach(expert -> held.written(expert.id()));
    }

    /** Binds the expert to that account. */
    void bind(String id, String account) {
        rows.bind(id, account);
        held.written(id);
    }

    /** Something that is read with the expert was written: it may speak against reviews that have begun. */
    public void changed(String id) {
        held.written(id);
        events.publishEvent(new ExpertsChanged(List.of(id)));
    }

    /** Puts what is said of known experts in the place of what was stored. */
    public void update(List<Expert> experts) {
        rows.update(experts);
        experts.forEach(expert -> held.written(expert.id()));
        if (!experts.isEmpty()) {
            events.publishEvent(
                    new ExpertsChanged(experts.stream().map(Expert::id).toList()));
        }
    }
}
