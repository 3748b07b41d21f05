package org.lianshen.expertreview.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.EmploymentHistory;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that become another, or part of it: their people go with them and stay who they are. */
@Service
public class OrganisationMergers {

    private static final int LONGEST = 255;

    private final Experts experts;
    private final OrganisationMergerRepository rows;
    private final Clock clock;

    OrganisationMergers(Experts experts, OrganisationMergerRepository rows, Clock clock) {
        this.experts = experts;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Whom a merger has moved.
     *
     * @param moved those who worked for the organisation
     * @param doubtful those of an organisation whose name is alike, but not surely the same; they stay where they are
     */
    public record Outcome(List<Person> moved, List<Person> doubtful) {

        /** Keeps its own copies of the lists. */
        public Outcome {
            moved = List.copyOf(moved);
            doubtful = List.copyOf(doubtful);
        }
    }

    /**
     * An expert, as far as a merger asks.
     *
     * @param id the expert's id
     * @param name their name
     * @param organisation whom they worked for until then
     */
    public record Person(String id, String name, String organisation) {}

    /**
     * Moves everybody who works for an organisation to another, with the old one in their history.
     *
     * @param from the organisation; its name is compared as the matcher compares names
     * @param into the name under which its people work from now on
     * @param day the last day under the old name, not in the future
     * @param account the officer
     * @throws Refusal malformed, where a name is missing or too long, the names are the same text, or the day is
     *     missing or still to come
     */
    @Transactional
    public Outcome merge(String from, String into, @Nullable LocalDate day, String account) {
        var on = required(from, into, day);
        var old = from.strip();
        var next = into.strip();
        var name = OrganisationName.of(List.of(old));
        var moved = new ArrayList<Expert>();
        var told = new ArrayList<Person>();
        var doubtful = new ArrayList<Person>();
        for (var expert : experts.lockAll()) {
            var now = OrganisationName.of(List.of(expert.organisation())).compare(name);
            var person = new Person(expert.id(), expert.name(), expert.organisation());
            if (now == NameSimilarity.SAME && !expert.organisation().equals(next)) {
                moved.add(moved(expert, next, on));
                told.add(person);
            } else if (worksBeside(expert, old)) {
                var history = expert.profile().history().moved(old, next, on);
                moved.add(expert.with(expert.profile().withHistory(history)));
                told.add(person);
            } else if (now == NameSimilarity.ALIKE) {
                doubtful.add(person);
            }
        }
        experts.update(moved);
        rows.insert(new OrganisationMerger(old, next, on, account, clock.instant()));
        return new Outcome(told, doubtful);
    }

    /** Whether the organisation is not where they work first of all, but one more where they work. */
    private boolean worksBeside(Expert expert, String organisation) {
        return !EmploymentHistory.isSame(expert.organisation(), organisation)
                && expert.profile().history().presentOn(today()).stream()
                        .anyMatch(name -> EmploymentHistory.isSame(name, organisation));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Beijing.ZONE);
    }

    private static Expert moved(Expert expert, String into, LocalDate on) {
        var history = expert.profile().history().moved(expert.organisation(), into, on);
        return expert.at(into).with(expert.profile().withHistory(history));
    }

    private LocalDate required(String from, String into, @Nullable LocalDate on) {
        var problems = new ArrayList<FieldError>();
        name("/from", from, problems);
        name("/into", into, problems);
        if (problems.isEmpty() && from.strip().equals(into.strip())) {
            problems.add(FieldError.at("/into", Text.of("expertreview.merger.same-name")));
        }
        if (on == null) {
            problems.add(FieldError.at("/on", Text.of("expertreview.merger.day-needed")));
        } else if (on.isAfter(today())) {
            problems.add(FieldError.at("/on", Text.of("expertreview.merger.in-future")));
        }
        if (!problems.isEmpty()) {
            throw Refusal.malformed(problems);
        }
        return Objects.requireNonNull(on);
    }

    private static void name(String path, String name, List<FieldError> problems) {
        if (name.isBlank()) {
            problems.add(FieldError.at(path, Text.of("expertreview.merger.name-needed")));
        } else if (name.strip().length() > LONGEST) {
            problems.add(FieldError.at(path, Text.of("expertreview.merger.too-long", LONGEST)));
        }
    }

    /** All that officers have said, in the order in which they said it. */
    public List<OrganisationMerger> all() {
        return rows.all();
    }

    /** The name under which an organisation goes on after all mergers; its own where it has not merged. */
    static String present(String organisation, List<OrganisationMerger> mergers) {
        var name = organisation;
        for (var merger : mergers) {
            if (!name.equals(merger.into()) && EmploymentHistory.isSame(merger.from(), name)) {
                name = merger.into();
            }
        }
        return name;
    }
}
