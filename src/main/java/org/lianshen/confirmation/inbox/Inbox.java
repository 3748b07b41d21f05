package org.lianshen.confirmation.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyAccess;
import org.lianshen.confirmation.entry.AgencyCalls;
import org.lianshen.confirmation.entry.AgencyMessage;
import org.lianshen.confirmation.entry.AgencyMessageRepository;
import org.lianshen.identity.Caller;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where agencies' lists come in. Every entry is kept first, some hundred in a transaction; then the list is matched;
 * then every matched entry is acted on, again each in its own. Whatever fails after the keeping is done later by
 * {@link InterruptedEntries}.
 */
@Service
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    /** How many entries are kept in one transaction. */
    private static final int TOGETHER = 500;

    private final AgencyAccess access;
    private final AgencyCalls calls;
    private final ArrivedEntryRepository arrived;
    private final AgencyMessageRepository messages;
    private final RefusedEntryRepository refused;
    private final EntrySteps steps;
    private final TransactionTemplate transaction;

    Inbox(
            AgencyAccess access,
            AgencyCalls calls,
            ArrivedEntryRepository arrived,
            AgencyMessageRepository messages,
            RefusedEntryRepository refused,
            EntrySteps steps,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.access = access;
        this.calls = calls;
        this.arrived = arrived;
        this.messages = messages;
        this.refused = refused;
        this.steps = steps;
    }

    /**
     * Takes a list in.
     *
     * @param agency whose list it is; the caller is that agency, or a liaison officer on its behalf
     * @param json a JSON list of entries in UTF-8
     * @return one answer per entry, in their order
     * @throws Refusal where it is no list of at most 10,000 entries; not found where there is no such agency; forbidden
     *     where the caller does not speak for the agency or any entry is about a direction of another one: nothing of
     *     such a list is acted on, but all of it is recorded
     */
    public List<EntryAnswer> receive(String agency, byte[] json) {
        var caller = access.sender(agency);
        return receive(agency, EntryReader.read(json), caller);
    }

    /** Takes in entries that have been read, from whatever they came in. */
    public List<EntryAnswer> receive(String agency, List<EntryReading> readings, Caller caller) {
        requireOwn(agency, readings, caller);
        return take(agency, ofKnownDirections(readings), caller.account());
    }

    private void requireOwn(String agency, List<EntryReading> readings, Caller caller) {
        if (!AgencyAccess.speaksFor(caller, agency)) {
            recordAll(agency, readings, caller, "foreign-agency");
            throw Refusal.forbidden("foreign-agency", Text.of("confirmation.foreign-agency"));
        }
        var foreign = readings.stream()
                .map(EntryReading::direction)
                .filter(direction -> direction != null && calls.known(direction) && !calls.answers(agency, direction))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!foreign.isEmpty()) {
            recordAll(agency, readings, caller, "foreign-direction");
            var codes = String.join(" ", foreign);
            throw Refusal.forbidden("foreign-direction", Text.of("confirmation.foreign-direction", codes));
        }
    }

    private void recordAll(String agency, List<EntryReading> readings, Caller caller, String code) {
        readings.forEach(reading -> refused.keep(agency, caller.account(), code, reading));
    }

    private List<EntryReading> ofKnownDirections(List<EntryReading> readings) {
        return readings.stream().map(this::ofKnownDirection).toList();
    }

    private EntryReading ofKnownDirection(EntryReading reading) {
        var entry = reading.entry();
        return entry == null || calls.known(entry.direction()) ? reading : reading.withUnknownDirection();
    }

    private List<EntryAnswer> take(String agency, List<EntryReading> readings, String account) {
        var receipts = new ArrayList<Receipt>();
        for (int from = 0; from < readings.size(); from += TOGETHER) {
            var some = readings.subList(from, Math.min(from + TOGETHER, readings.size()));
            receipts.addAll(keepTogether(agency, some, account));
        }
        var kept = receipts.stream().filter(receipt -> receipt.id() != null).toList();
        match(kept);
        var found = messages.find(kept.stream().map(Receipt::id).toList());
        found.stream().filter(message -> message.number() != null).forEach(message -> steps.act(message.id()));
        return answers(agency, receipts);
    }

    /**
     * Some entries in one transaction; where one of them cannot be kept, each on its own, so that it alone is missing.
     */
    private List<Receipt> keepTogether(String agency, List<EntryReading> readings, String account) {
        try {
            return keepAll(agency, readings, account);
        } catch (DataAccessException oneOfThem) {
            LOG.warn("Entries of {} are kept one by one, as they could not be together", agency, oneOfThem);
            return readings.stream()
                    .map(reading -> keep(agency, reading, account))
                    .toList();
        }
    }

    private List<Receipt> keepAll(String agency, List<EntryReading> readings, String account) {
        var entries = readings.stream()
                .map(EntryReading::entry)
                .filter(Objects::nonNull)
                .toList();
        var calledFor = entries.stream()
                .map(entry -> calls.callOf(agency, entry.direction(), entry.reference()))
                .toList();
        var kept = Objects.requireNonNull(
                transaction.execute(status -> arrived.keep(agency, calledFor, entries, account)));
        var call = calledFor.iterator();
        var receipts = new ArrayList<Receipt>();
        for (var reading : readings) {
            var entry = reading.entry();
            // of the same id twice in a list the first is the entry
            receipts.add(
                    entry == null
                            ? keep(agency, reading, account)
                            : new Receipt(reading, call.next(), kept.remove(entry.id())));
        }
        return receipts;
    }

    private Receipt keep(String agency, EntryReading reading, String account) {
        var entry = reading.entry();
        if (entry == null) {
            refused.keep(agency, account, "invalid", reading);
            return new Receipt(reading, null, null);
        }
        var call = calls.callOf(agency, entry.direction(), entry.reference());
        var kept = arrived.keep(agency, List.of(call), List.of(entry), account);
        return new Receipt(reading, call, kept.get(entry.id()));
    }

    private void match(List<Receipt> kept) {
        kept.stream()
                .collect(Collectors.groupingBy(
                        receipt -> new DirectionId(
                                String.valueOf(receipt.call()),
                                String.valueOf(receipt.reading().direction())),
                        LinkedHashMap::new,
                        Collectors.mapping(Receipt::id, Collectors.toList())))
                .forEach(steps::match);
    }

    private List<EntryAnswer> answers(String agency, List<Receipt> receipts) {
        Map<Long, AgencyMessage> now =
                messages
                        .find(receipts.stream()
                                .map(Receipt::id)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(AgencyMessage::id, message -> message));
        var before = messages.find(
                agency,
                receipts.stream()
                        .filter(receipt ->
                                receipt.id() == null && receipt.reading().entry() != null)
                        .map(receipt -> Objects.requireNonNull(receipt.reading().entry())
                                .id())
                        .collect(Collectors.toSet()));
        var answers = new ArrayList<EntryAnswer>();
        for (var receipt : receipts) {
            var entry = receipt.reading().entry();
            var message = receipt.id() == null ? null : now.get(receipt.id());
            if (entry == null) {
                answers.add(EntryAnswer.invalid(receipt.reading()));
            } else if (message == null) {
                answers.add(EntryAnswer.duplicate(Objects.requireNonNull(before.get(entry.id()))));
            } else {
                answers.add(EntryAnswer.kept(message));
            }
        }
        return answers;
    }

    /** One entry of the list at work; without an id of ours where it was not taken. */
    private record Receipt(
            EntryReading reading,
            @Nullable String call,
            @Nullable Long id) {}
}
