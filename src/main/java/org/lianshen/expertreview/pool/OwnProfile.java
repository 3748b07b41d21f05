package org.lianshen.expertreview.pool;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.expert.DeclaredConflict;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertCells;
import org.lianshen.expertreview.expert.ExpertColumn;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts see and change of themselves. */
@Service
public class OwnProfile {

    /** What experts change; everything else is the officer's to change. */
    public static final Set<ExpertColumn> OWN = Set.of(
            ExpertColumn.ORGANISATION,
            ExpertColumn.ORCID,
            ExpertColumn.LANGUAGES,
            ExpertColumn.KEYWORDS,
            ExpertColumn.FIELDS,
            ExpertColumn.AWAY,
            ExpertColumn.PUBLICATIONS,
            ExpertColumn.STATEMENT);

    private static final int LONGEST = 255;
    private static final int MOST = 200;

    private final Experts experts;
    private final ExpertEdits edits;
    private final DeclaredConflictRepository conflicts;

    OwnProfile(Experts experts, ExpertEdits edits, DeclaredConflictRepository conflicts) {
        this.experts = experts;
        this.edits = edits;
        this.conflicts = conflicts;
    }

    /** The expert with that account. */
    public Optional<Expert> of(String account) {
        return experts.ofAccount(account);
    }

    /**
     * Puts what the expert typed in the place of what is stored; what is not theirs to change stays.
     *
     * @param version what was stored when the fields were shown
     * @throws Refusal as {@link ExpertEdits#change}
     */
    @Transactional
    public void change(String account, int version, Map<ExpertColumn, String> typed) {
        var known = required(account);
        var all = new EnumMap<ExpertColumn, String>(ExpertColumn.class);
        for (var column : ExpertColumn.values()) {
            all.put(column, ExpertCells.text(known, column, "\n"));
        }
        OWN.forEach(column -> all.put(column, typed.getOrDefault(column, "")));
        edits.change(known.id(), version, all);
    }

    /**
     * Declares a conflict: the expert reviews no proposal in which that person or organisation takes part.
     *
     * @throws Refusal not found, where the account is no expert's; malformed, where the name is missing or too long;
     *     conflict, where there are too many
     */
    @Transactional
    public void declare(String account, DeclaredConflict.Kind kind, String name) {
        var written = name.strip();
        if (written.isEmpty()) {
            throw Refusal.unacceptable("/name", Text.of("expertreview.declared.name-needed"));
        }
        if (written.length() > LONGEST) {
            throw Refusal.unacceptable("/name", Text.of("expertreview.declared.too-long", LONGEST));
        }
        var expert = required(account);
        var known = expert.profile().declaredConflicts();
        if (known.size() >= MOST) {
            throw Refusal.conflict("too-many-declared", Text.of("expertreview.declared.too-many", MOST));
        }
        if (known.stream().noneMatch(one -> one.kind() == kind && one.name().equals(written))) {
            conflicts.insert(expert.id(), kind, written);
            experts.changed(expert.id());
        }
    }

    /**
     * Takes a declaration back.
     *
     * @throws Refusal not found, where it is not the expert's own, or ended already
     */
    @Transactional
    public void takeBack(String account, long id) {
        var expert = required(account);
        if (!conflicts.end(expert.id(), id)) {
            throw Refusal.notFound();
        }
        experts.changed(expert.id());
    }

    private Expert required(String account) {
        return of(account).orElseThrow(Refusal::notFound);
    }
}
