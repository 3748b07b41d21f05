package org.lianshen.models;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.TransactionLocks;
import org.lianshen.identity.Callers;
import org.lianshen.language.Text;
import org.lianshen.models.difference.ElementDifference;
import org.lianshen.models.difference.ModelDifference;
import org.lianshen.notification.event.ModelsWentLive;
import org.lianshen.problem.Refusal;
import org.lianshen.process.deployment.CandidateCheck;
import org.lianshen.process.deployment.DesignedFile;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.deployment.LiveModels;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of models and forms: one designer proposes, another approves, and all models and forms go live together. What
 * runs stays on the version it began with.
 */
@Service
@PreAuthorize("hasRole('DESIGNER')")
public class ModelChanges {

    private static final int LATEST = 100;

    private final ModelChangeRepository changes;
    private final LiveModels live;
    private final CandidateCheck check;
    private final TransactionLocks locks;
    private final Callers callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ModelChanges(
            ModelChangeRepository changes,
            LiveModels live,
            CandidateCheck check,
            TransactionLocks locks,
            Callers callers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.live = live;
        this.check = check;
        this.locks = locks;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Proposes a change; one with errors is kept as refused, so that its findings can be read.
     *
     * @param sent models and forms as they are to be; those that are live already are left out
     * @param removed names of models and forms that are to be no more
     * @param reason why
     * @throws Refusal where a file is none of a model or form, or nothing is changed
     */
    @Transactional
    public ReviewedChange propose(List<ProposedFile> sent, List<String> removed, @Nullable String reason) {
        var why = ChangeInput.reason(reason);
        var current = live.current();
        var base = live.files(current.id());
        var files = new TreeMap<String, ChangedFile>();
        ChangeInput.named(sent).values().stream()
                .filter(file -> !file.sha256().equals(base.sha256(file.name())))
                .forEach(file -> files.put(file.name(), new ChangedFile(file.name(), file)));
        for (var name : removed) {
            if (name.equals(DesignedFile.WORDS)) {
                throw Refusal.unacceptable("/removed", Text.of("models.words-stay", name));
            }
            if (base.find(name).isEmpty()) {
                throw Refusal.unacceptable("/removed", Text.of("models.nothing-to-remove", name));
            }
            files.putIfAbsent(name, new ChangedFile(name, null));
        }
        if (files.isEmpty()) {
            throw Refusal.unacceptable("/file", Text.of("models.nothing-changed"));
        }
        var changed = List.copyOf(files.values());
        var proposed = new ModelChange(
                0,
                ChangeState.OPEN,
                why,
                current.id(),
                callers.current().account(),
                clock.instant(),
                null,
                null,
                changed);
        var errors = reviewed(proposed, base, base).hasErrors();
        long id = changes.insert(
                errors ? ChangeState.REFUSED : ChangeState.OPEN,
                why,
                proposed.base(),
                proposed.proposedBy(),
                proposed.proposedAt(),
                changed);
        return find(id);
    }

    /** A change with its findings and differences. */
    @Transactional(readOnly = true)
    public ReviewedChange find(long id) {
        return reviewed(changes.find(id).orElseThrow(Refusal::notFound));
    }

    /**
     * All models and forms as they would be with a change: on what is live where it is open, else on its base.
     *
     * @throws Refusal conflict where it has errors
     */
    @Transactional(readOnly = true)
    public DesignedFiles candidate(long id) {
        var reviewed = find(id);
        if (reviewed.hasErrors()) {
            throw Refusal.conflict("has-errors", Text.of("models.has-errors"));
        }
        var change = reviewed.change();
        boolean open =
                change.state() == ChangeState.OPEN && reviewed.overtaken().isEmpty();
        return change.on(live.files(open ? live.current().id() : change.base()));
    }

    /** The latest changes, without their files' bytes. */
    @Transactional(readOnly = true)
    public List<ModelChange> latest() {
        return changes.latest(LATEST);
    }

    /** The bytes of a file of a change, or of the same file as it was before it. */
    @Transactional(readOnly = true)
    public DesignedFile file(long id, String name, boolean before) {
        var change = changes.find(id).orElseThrow(Refusal::notFound);
        var base = live.files(change.base());
        return (before ? base : change.on(base)).find(name).orElseThrow(Refusal::notFound);
    }

    /**
     * Approves a change, byte by byte, and makes it live.
     *
     * @param id its number
     * @param sha256 the SHA-256 of every file of it, by name; empty for one that is taken away
     * @throws Refusal forbidden for whoever proposed it; conflict where it has errors, was decided on, or another
     *     version of one of its files went live since
     */
    @Transactional
    public ReviewedChange approve(long id, @Nullable Map<String, @Nullable String> sha256) {
        // two changes at a time would each go live without the other
        locks.alone(LiveModels.ONE_DEPLOYMENT_AT_A_TIME);
        var change = undecided(id, false);
        ChangeInput.requireSame(change, sha256);
        var reviewed = reviewed(change);
        if (!reviewed.overtaken().isEmpty()) {
            throw Refusal.conflict("base-is-old", Text.of("models.base-is-old", Text.list(reviewed.overtaken())));
        }
        if (reviewed.hasErrors()) {
            throw Refusal.conflict("has-errors", Text.of("models.has-errors"));
        }
        var by = callers.current().account();
        changes.decide(id, ChangeState.APPROVED, new ChangeDecision(by, clock.instant(), null));
        var base = live.files(live.current().id());
        changes.live(id, live.deploy(id, change.on(base)));
        events.publishEvent(new ModelsWentLive(
                id,
                change.proposedBy(),
                by,
                change.reason(),
                reviewed.difference().stream().map(ElementDifference::message).toList()));
        return find(id);
    }

    /**
     * Refuses a change; it stays to be read.
     *
     * @param id its number
     * @param remark why
     */
    @Transactional
    public ReviewedChange refuse(long id, @Nullable String remark) {
        undecided(id, true);
        changes.decide(
                id,
                ChangeState.REFUSED,
                new ChangeDecision(callers.current().account(), clock.instant(), ChangeInput.reason(remark)));
        return find(id);
    }

    /** Who proposed a change may take it back, and only that. */
    private ModelChange undecided(long id, boolean mayBeOwn) {
        var change = changes.lock(id).orElseThrow(Refusal::notFound);
        if (!mayBeOwn && change.proposedBy().equals(callers.current().account())) {
            throw Refusal.forbidden("own-change", Text.of("models.own-change"));
        }
        if (change.state() != ChangeState.OPEN) {
            throw Refusal.conflict(
                    "decided", Text.of("models.decided", change.state().word()));
        }
        return change;
    }

    private ReviewedChange reviewed(ModelChange change) {
        return reviewed(
                change, live.files(change.base()), live.files(live.current().id()));
    }

    private ReviewedChange reviewed(ModelChange change, DesignedFiles base, DesignedFiles current) {
        boolean open = change.state() == ChangeState.OPEN;
        var overtaken = change.files().stream()
                .map(ChangedFile::name)
                .filter(name -> open && !base.sha256(name).equals(current.sha256(name)))
                .toList();
        return new ReviewedChange(
                change,
                findings(change, open && overtaken.isEmpty() ? current : base),
                change.files().stream()
                        .flatMap(file -> difference(file, base).stream())
                        .toList(),
                overtaken);
    }

    private List<ModelFinding> findings(ModelChange change, DesignedFiles base) {
        return check.findings(change.on(base));
    }

    private static List<ElementDifference> difference(ChangedFile changed, DesignedFiles base) {
        var file = changed.file();
        return ModelDifference.of(
                changed.name(),
                base.find(changed.name()).map(DesignedFile::content).orElse(null),
                file == null ? null : file.content());
    }
}
