package org.lianshen.confirmation.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.programme.Direction;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.Reference;
import org.springframework.stereotype.Component;

/**
 * Which directions an agency answers for. The contract's entries name a direction but no call: an entry that gives our
 * number is about that proposal's call; any other about the call that opened last, or where none has opened yet, the
 * one that opens first.
 */
@Component
public class AgencyCalls {

    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Proposals proposals;
    private final Clock clock;

    AgencyCalls(Catalogue catalogue, Deadlines deadlines, Proposals proposals, Clock clock) {
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** Whether any call has a direction of that code. */
    public boolean known(String direction) {
        return catalogue.calls().stream()
                .anyMatch(call -> call.direction(direction).isPresent());
    }

    /** The directions of all calls that the agency answers for. */
    public List<Direction> of(String agency) {
        return catalogue.calls().stream()
                .flatMap(call -> call.directions().stream())
                .filter(direction -> answers(agency, direction))
                .toList();
    }

    /** Whether the agency answers for a direction of that code. */
    public boolean answers(String agency, String direction) {
        return of(agency).stream().anyMatch(each -> each.code().equals(direction));
    }

    /** The call that an entry about that direction belongs to. */
    public String callOf(String agency, String direction, @Nullable String reference) {
        var directions = of(agency).stream()
                .filter(each -> each.code().equals(direction))
                .toList();
        return directions.size() == 1
                ? directions.get(0).call()
                : named(directions, reference)
                        .or(() -> lastOpened(directions))
                        .or(() -> firstToOpen(directions))
                        .orElseThrow();
    }

    /** The direction of that code in that call, or where none is named in the one that an entry would be about. */
    public Optional<Direction> direction(String agency, String code, @Nullable String call) {
        var directions =
                of(agency).stream().filter(each -> each.code().equals(code)).toList();
        if (directions.isEmpty()) {
            return Optional.empty();
        }
        var meant = call == null ? callOf(agency, code, null) : call;
        return directions.stream().filter(each -> each.call().equals(meant)).findFirst();
    }

    private Optional<String> named(List<Direction> directions, @Nullable String reference) {
        return Optional.ofNullable(Reference.key(reference))
                .flatMap(key -> proposals.find(new ProposalNumber(key)))
                .map(proposal -> proposal.direction().call())
                .filter(call -> directions.stream().anyMatch(each -> each.call().equals(call)));
    }

    private Optional<String> lastOpened(List<Direction> directions) {
        return directions.stream()
                .filter(each -> !opens(each).isAfter(clock.instant()))
                .max(Comparator.comparing(this::opens).thenComparing(Direction::call))
                .map(Direction::call);
    }

    private Optional<String> firstToOpen(List<Direction> directions) {
        return directions.stream()
                .min(Comparator.comparing(this::opens).thenComparing(Direction::call))
                .map(Direction::call);
    }

    private Instant opens(Direction direction) {
        return deadlines.calendar(direction.id()).opens();
    }

    /** Whether the agency answers for that very direction. */
    public static boolean answers(String agency, Direction direction) {
        Agency own = direction.agency();
        return direction.confirmation().awaits(agency)
                || (own != null && own.id().equals(agency));
    }
}
