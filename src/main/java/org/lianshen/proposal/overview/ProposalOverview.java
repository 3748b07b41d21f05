package org.lianshen.proposal.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.ProposalList;
import org.lianshen.proposal.ProposalStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds proposals among those the caller may see, and tells of each where it lies and for how long. */
@Service
public class ProposalOverview {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final ProposalList list;
    private final ProposalLineRepository lines;
    private final OpenTasks tasks;
    private final Callers callers;
    private final Clock clock;

    ProposalOverview(ProposalList list, ProposalLineRepository lines, OpenTasks tasks, Callers callers, Clock clock) {
        this.list = list;
        this.lines = lines;
        this.tasks = tasks;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A proposal and whose turn it is.
     *
     * @param line the proposal
     * @param days for how many days it has stood there
     * @param holders whose turn it is; nobody's where it has ended or is on public notice
     */
    public record Entry(ProposalLine line, long days, List<Holder> holders) {}

    /**
     * One page of a listing.
     *
     * @param items the entries
     * @param page which page, from 0
     * @param pages how many there are, at least one
     * @param total how many entries there are in all
     */
    public record Page(List<Entry> items, int page, long pages, long total) {}

    /**
     * One page.
     *
     * @throws Refusal for an unknown status, holder or order, or a negative page
     */
    @Transactional(readOnly = true)
    public Page page(ProposalQuery query) {
        if (query.page() < 0 || query.page() > LAST_PAGE) {
            throw Refusal.unacceptable("/page", Text.of("proposal.pages-count-from-0"));
        }
        var visible = list.visible(query.call(), query.direction(), query.status());
        var turn = turn(query.holder());
        if (visible == null || turn == null || holdsNul(query)) {
            return new Page(List.of(), query.page(), 1, 0);
        }
        var search = new ProposalSearch(visible, query.text(), before(query.days()), turn);
        var found = lines.page(search, ProposalSort.of(query.sort()), query.descending(), query.page(), PAGE_SIZE);
        var total = lines.total(search);
        return new Page(entries(found), query.page(), Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE), total);
    }

    /** The accounts that have taken something; staff read whom to ask for. */
    public List<String> persons() {
        return callers.current().isStaff()
                ? tasks.all().stream()
                        .filter(task -> task.role() != org.lianshen.identity.Role.EXPERT)
                        .map(OpenTask::account)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    private List<Entry> entries(List<ProposalLine> found) {
        var keys = found.stream()
                .flatMap(line -> Stream.of(line.number().value(), line.round()))
                .distinct()
                .toList();
        var holders = new Holders(keys.isEmpty() ? List.of() : tasks.about(keys), callers.current());
        var now = clock.instant();
        return found.stream()
                .map(line -> new Entry(line, Duration.between(line.since(), now).toDays(), holders.of(line)))
                .toList();
    }

    private @Nullable Turn turn(@Nullable String holder) {
        if (holder == null) {
            return Turn.ANYBODYS;
        }
        var caller = callers.current();
        var account = holder.equals("me") ? caller.account() : holder.startsWith("@") ? holder.substring(1) : null;
        if (account != null) {
            return mayAskFor(caller, account) ? Turn.by(account, tasks.all(), caller.isStaff()) : null;
        }
        return Turn.by(Turn.role(holder), tasks.all());
    }

    private static boolean mayAskFor(Caller caller, String account) {
        return caller.isStaff() || caller.account().equals(account);
    }

    private @Nullable Instant before(@Nullable Integer days) {
        return days == null || days <= 0 ? null : clock.instant().minus(Duration.ofDays(Math.min(days, 36_500)));
    }

    private static boolean holdsNul(ProposalQuery query) {
        return Stream.of(query.call(), query.direction(), query.text(), query.holder())
                .anyMatch(text -> text != null && text.indexOf('\0') >= 0);
    }

    /** How many proposals there are of each status, among those of one organisation. */
    @Transactional(readOnly = true)
    public List<StatusCount> countsOf(String organisation) {
        return lines.counts(organisation);
    }

    /** The proposals of one organisation whose next step has a deadline: not yet reviewed, and not ended. */
    @Transactional(readOnly = true)
    public List<ProposalLine> beforeReview(String organisation) {
        return lines.of(
                organisation,
                EnumSet.of(
                        ProposalStatus.DRAFT,
                        ProposalStatus.RETURNED,
                        ProposalStatus.SUBMITTED,
                        ProposalStatus.AWAITING_CONFIRMATION));
    }

    /**
     * How many stand where.
     *
     * @param status where
     * @param count how many
     */
    public record StatusCount(ProposalStatus status, int count) {}

    /** The titles of these proposals, by their numbers; who may read them is for the caller to know. */
    public java.util.Map<String, org.lianshen.language.Text> titles(Collection<String> numbers) {
        return lines.titles(numbers);
    }
}
