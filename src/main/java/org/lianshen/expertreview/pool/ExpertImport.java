package org.lianshen.expertreview.pool;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.matching.PrivateUse;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertColumn;
import org.lianshen.expertreview.expert.ExpertRows;
import org.lianshen.expertreview.expert.KnownExperts;
import org.lianshen.expertreview.expert.ListedExpert;
import org.lianshen.identity.Accounts;
import org.lianshen.language.Text;
import org.lianshen.list.ListFile;
import org.lianshen.problem.Refusal;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in lists of experts, each wholly or not at all. */
@Service
public class ExpertImport {

    private static final int MOST_NOTICES = 50;

    private final Experts experts;
    private final Accounts accounts;
    private final OrganisationMergers mergers;
    private final Clock clock;

    ExpertImport(Experts experts, Accounts accounts, OrganisationMergers mergers, Clock clock) {
        this.mergers = mergers;
        this.clock = clock;
        this.experts = experts;
        this.accounts = accounts;
    }

    /**
     * What an import did.
     *
     * @param added experts that are new
     * @param updated experts that were known, by account, id, ORCID iD or e-mail address
     * @param notices what somebody should look at, though it was taken
     */
    public record Counts(int added, int updated, List<Notice> notices) {

        /** Keeps its own copy of the list. */
        public Counts {
            notices = List.copyOf(notices);
        }

        /** An import of which there is nothing to tell. */
        public Counts(int added, int updated) {
            this(added, updated, List.of());
        }
    }

    /**
     * What somebody should look at.
     *
     * @param line number of the row, the first row of the sheet being 1
     * @param message what it is
     */
    public record Notice(int line, Text message) {}

    /** As {@link #take(byte[], Charset)}, where the sender declares no encoding. */
    @Transactional
    public Counts take(byte[] file) {
        return take(file, null);
    }

    /**
     * Adds the experts of a list, and brings those that are known up to date. Whom an expert has left goes on counting
     * against a review for a while. What the list has no column for, and what its blank cells do not say of languages,
     * ORCID iD, times away, employments, texts and students, stays as it is known.
     *
     * @param file CSV or XLSX, read as the agencies' lists are; people and keywords inside a cell are separated by
     *     semicolons, Chinese commas, enumeration commas or line breaks
     * @param declared the encoding that the sender declares for a CSV file, if any
     * @throws Refusal where the file cannot be read; malformed, with every problem at once under
     *     {@code /lines/<row>/<column>}
     */
    @Transactional
    public Counts take(byte[] file, @Nullable Charset declared) {
        var wanted = new ExpertRows(accounts).experts(ListFile.read(ExpertColumn.ALL, file, declared));
        var known = new KnownExperts(experts.lockAll());
        var notices = new ArrayList<Notice>();
        var added = new ArrayList<Expert>();
        var updated = new LinkedHashMap<String, Expert>();
        var merged = mergers.all();
        var today = LocalDate.ofInstant(clock.instant(), Beijing.ZONE);
        for (var row : wanted) {
            var listed = underPresentName(row, merged, notices);
            if (!listed.namesAccount() && known.isAnothersAccount(listed.expert())) {
                notices.add(takenAccount(listed.line(), listed.expert()));
                listed = listed.withoutAccount();
            }
            var before = known.find(listed.expert());
            var kept = withHistory(listed, before, today);
            int line = listed.line();
            known.namesakes(kept).forEach(other -> notices.add(namesake(line, kept, other)));
            PrivateUse.notice(kept.name() + kept.organisation()).ifPresent(told -> notices.add(new Notice(line, told)));
            if (before.isEmpty()) {
                added.add(kept);
            } else {
                updated.put(kept.id(), kept);
            }
            known.put(kept);
        }
        experts.insert(added);
        experts.update(List.copyOf(updated.values()));
        return new Counts(added.size(), updated.size(), bounded(notices));
    }

    /** A list may be older than a merger, and must not move people back. */
    private static ListedExpert underPresentName(
            ListedExpert listed, List<OrganisationMerger> mergers, List<Notice> notices) {
        var written = listed.expert().organisation();
        var present = OrganisationMergers.present(written, mergers);
        if (present.equals(written)) {
            return listed;
        }
        notices.add(new Notice(
                listed.line(), Text.of("expertreview.import.merged-organisation", listed.line(), written, present)));
        return listed.at(present);
    }

    /** Nobody reads more than some dozens. */
    private static List<Notice> bounded(List<Notice> notices) {
        int more = notices.size() - MOST_NOTICES;
        if (more <= 0) {
            return notices;
        }
        var told = new ArrayList<>(notices.subList(0, MOST_NOTICES));
        told.add(new Notice(notices.get(MOST_NOTICES).line(), Text.of("expertreview.import.more-notices", more)));
        return told;
    }

    private static Notice takenAccount(int line, Expert expert) {
        return new Notice(
                line, Text.of("expertreview.import.address-of-another", line, expert.email(), expert.account()));
    }

    private static Notice namesake(int line, Expert expert, Expert other) {
        return new Notice(
                line,
                Text.of(
                        "expertreview.import.same-name",
                        line,
                        expert.name(),
                        expert.email(),
                        other.email(),
                        other.id()));
    }

    /**
     * What is known with what the list says. Whom the expert worked for when they were last listed goes into the
     * history, where the list does not say itself when that ended.
     */
    private static Expert withHistory(ListedExpert listed, Optional<Expert> known, LocalDate today) {
        var expert = known.map(listed::onto).orElse(listed.expert());
        var old = known.map(Expert::organisation).orElse(expert.organisation());
        var history = expert.profile()
                .history()
                .employed(old, expert.organisation(), listed.expert().profile().employments(), today);
        for (var former : expert.formerOrganisations()) {
            history = history.formerly(former, today);
        }
        return expert.with(expert.profile().withHistory(history));
    }
}
