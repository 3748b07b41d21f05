package org.lianshen.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.TransactionRowCache;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.content.ProposalContent;
import org.springframework.stereotype.Service;

/** All proposals. Who may see which is not asked here but by {@link ProposalAccess}. */
@Service
public class Proposals {

    private final ProposalRepository rows;
    private final TransactionRowCache<ProposalNumber, Proposal> held = new TransactionRowCache<>();

    Proposals(ProposalRepository rows) {
        this.rows = rows;
    }

    /** The proposal of that number. */
    public Optional<Proposal> find(ProposalNumber number) {
        return held.find(number, () -> rows.find(number));
    }

    /**
     * The proposal of that number, locked until the transaction ends: everything that decides over a proposal goes
     * through this row one after the other. Rows that refer to the proposal may still be written meanwhile.
     *
     * @throws Refusal where there is none
     */
    public Proposal lock(ProposalNumber number) {
        if (held.holds(number)) {
            return find(number).orElseThrow(Refusal::notFound);
        }
        var proposal = rows.lock(number).orElseThrow(Refusal::notFound);
        held.hold(number, proposal);
        return proposal;
    }

    /** All proposals of a direction with one of the statuses, by number. */
    public List<Proposal> of(DirectionId direction, Collection<ProposalStatus> statuses) {
        return rows.of(direction, statuses);
    }

    /** How many proposals of a direction have one of the statuses. */
    public int count(DirectionId direction, Collection<ProposalStatus> statuses) {
        return rows.count(direction, statuses);
    }

    /**
     * How many other proposals of a call, submitted and not withdrawn, the same Chinese principal investigator leads:
     * the same name and, where both give it, the same date of birth.
     *
     * @param except the number that does not count
     */
    public int countLedBy(String call, String nameZh, @Nullable LocalDate bornOn, String except) {
        return rows.countLedBy(call, nameZh, bornOn, except);
    }

    /** The titles of those proposals that there are, in one go. */
    public List<ProposalTitle> titles(Collection<ProposalNumber> numbers) {
        return rows.titles(numbers);
    }

    /**
     * The submitted proposals whose Chinese or English title contains a text, whatever its case, by number.
     *
     * @param text what to look for, as it stands: nothing in it stands for anything else
     * @param most how many at most
     */
    public List<ProposalTitle> titled(String text, int most) {
        return rows.titled(text, most);
    }

    ProposalNumber nextNumber(DirectionId direction) {
        return rows.nextNumber(direction);
    }

    void insert(Proposal proposal) {
        rows.insert(proposal);
        held.written(proposal.number());
    }

    void setContent(ProposalNumber number, ProposalContent content) {
        rows.setContent(number, content);
        held.written(number);
    }

    void setStatus(ProposalNumber number, ProposalStatus status) {
        rows.setStatus(number, status);
        held.changed(number, proposal -> proposal.with(status));
    }

    void setSubmitted(ProposalNumber number, Instant at) {
        rows.setSubmitted(number, at);
        held.written(number);
    }

    /** Notes that the proposal was returned, and until when its correction may come. */
    public void returned(ProposalNumber number, Instant until) {
        rows.returned(number, until);
        held.written(number);
    }
}
