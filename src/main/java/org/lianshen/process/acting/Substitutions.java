package org.lianshen.process.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.TransactionLocks;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Contact;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.notification.event.SubstitutionEnded;
import org.lianshen.notification.event.SubstitutionSet;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody stand in for who is away. They have a duty in common, and the substitute stands in by that duty only:
 * duties come from administrators. It ends by itself after its last day in Beijing.
 */
@Service
public class Substitutions {

    private static final int LONGEST_DAYS = 366;
    private static final int SHOWN = 200;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final SubstitutionRepository substitutions;
    private final DutyHolders holders;
    private final HolderNames names;
    private final TransactionLocks locks;
    private final Callers callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Substitutions(
            SubstitutionRepository substitutions,
            DutyHolders holders,
            HolderNames names,
            TransactionLocks locks,
            Callers callers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.substitutions = substitutions;
        this.holders = holders;
        this.names = names;
        this.locks = locks;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
    }

    /** The latest substitutions, those first that begin last. */
    @PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
    public List<SubstitutionLine> latest() {
        return lines(substitutions.latest(SHOWN));
    }

    /** Those of one's own, as the one who is away or who stands in, now or later. */
    public List<SubstitutionLine> own() {
        return lines(substitutions.between(List.of(callers.current().account()), today(), FOREVER));
    }

    /** Everybody who has a duty that somebody can stand in for. */
    @PreAuthorize("hasAnyRole('MANAGER', 'OFFICER', 'CHAIR')")
    public List<Contact> persons() {
        return holders.of(holders.all());
    }

    private List<SubstitutionLine> lines(List<Substitution> found) {
        var page = names.page();
        return found.stream().map(each -> line(each, page)).toList();
    }

    private SubstitutionLine line(Substitution each, HolderNames.Page page) {
        return new SubstitutionLine(
                each.id(),
                page.of(each.absent()),
                page.of(each.substitute()),
                each.firstDay(),
                each.lastDay(),
                holders.labels(holders.inCommon(each.absent(), each.substitute())),
                each.reason(),
                page.of(each.by()),
                each.at(),
                each.on(today()),
                each.endedBy() == null ? null : page.of(each.endedBy()));
    }

    /** Today in Beijing. */
    public LocalDate today() {
        return clock.instant().atZone(Beijing.ZONE).toLocalDate();
    }

    /**
     * Sets one.
     *
     * @param wanted who stands in for whom, and when
     * @return as it is kept
     * @throws Refusal malformed, where something is missing; conflict, where they share no duty, or one of them is away
     *     or stands in for the other on one of the days
     */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public SubstitutionLine set(WantedSubstitution wanted) {
        var absent = person("/absent", wanted.absent());
        var substitute = person("/substitute", wanted.substitute());
        var first = day("/from", wanted.from());
        var last = day("/to", wanted.to());
        var reason = GivenReason.required(wanted.reason());
        if (absent.id().equals(substitute.id())) {
            throw Refusal.unacceptable("/substitute", Text.of("process.acting.substitute-is-absent"));
        }
        if (last.isBefore(first) || first.plusDays(LONGEST_DAYS).isBefore(last)) {
            throw Refusal.unacceptable("/to", Text.of("process.acting.period", LONGEST_DAYS));
        }
        if (last.isBefore(today())) {
            throw Refusal.unacceptable("/to", Text.of("process.acting.period-over"));
        }
        requireCommon(absent, substitute);
        locks.alone("substitutions");
        requireFree(absent, substitute, first, last);
        var by = callers.current().account();
        var now = clock.instant();
        var unnumbered = new Substitution(0, absent.id(), substitute.id(), first, last, reason, by, now, null, null);
        long id = substitutions.insert(unnumbered);
        events.publishEvent(new SubstitutionSet(id, absent.id(), substitute.id(), first, last, reason));
        return lines(List.of(substitutions.find(id).orElseThrow(Refusal::notFound)))
                .get(0);
    }

    /**
     * Ends one before its last day.
     *
     * @throws Refusal not found, where there is none; conflict, where it is over already
     */
    @PreAuthorize("hasRole('MANAGER')")
    @Transactional
    public void end(long id) {
        var found = substitutions.find(id).orElseThrow(Refusal::notFound);
        if (!substitutions.end(id, today(), callers.current().account(), clock.instant())) {
            throw Refusal.conflict("substitution-over", Text.of("process.acting.substitution-over"));
        }
        events.publishEvent(new SubstitutionEnded(id, found.absent(), found.substitute()));
    }

    private void requireCommon(Contact absent, Contact substitute) {
        if (holders.duties(absent.id()).isEmpty()) {
            throw Refusal.conflict("no-substitutes", Text.of("process.acting.no-substitutes", absent.name()));
        }
        if (holders.inCommon(absent.id(), substitute.id()).isEmpty()) {
            throw Refusal.conflict(
                    "no-common-duty",
                    Text.of(
                            "process.acting.no-common-duty",
                            substitute.name(),
                            absent.name(),
                            holders.labels(holders.duties(absent.id()))));
        }
    }

    /** Who is away has one substitute, who is there and for whom nobody waits elsewhere. */
    private void requireFree(Contact absent, Contact substitute, LocalDate first, LocalDate last) {
        var others = substitutions.between(List.of(absent.id(), substitute.id()), first, last);
        if (others.stream().anyMatch(each -> each.absent().equals(absent.id()))) {
            throw Refusal.conflict("substitute-set", Text.of("process.acting.substitute-set", absent.name()));
        }
        if (others.stream().anyMatch(each -> each.absent().equals(substitute.id()))) {
            throw Refusal.conflict("substitute-away", Text.of("process.acting.substitute-away", substitute.name()));
        }
        if (others.stream().anyMatch(each -> each.substitute().equals(absent.id()))) {
            throw Refusal.conflict("absent-stands-in", Text.of("process.acting.absent-stands-in", absent.name()));
        }
    }

    private Contact person(String path, @Nullable String account) {
        if (account == null || Blank.is(account)) {
            throw Refusal.unacceptable(path, Text.of("process.acting.choose-person"));
        }
        return holders.contact(account.strip())
                .orElseThrow(() -> Refusal.unacceptable(path, Text.of("process.acting.no-such-person")));
    }

    private static LocalDate day(String path, @Nullable LocalDate day) {
        if (day == null || day.getYear() < 2000 || day.getYear() > 2999) {
            throw Refusal.unacceptable(path, Text.of("process.acting.give-day"));
        }
        return day;
    }
}
