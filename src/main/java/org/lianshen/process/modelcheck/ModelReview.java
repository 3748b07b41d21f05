package org.lianshen.process.modelcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.lianshen.process.modelcheck.form.FormDocument;
import org.lianshen.process.modelcheck.form.FormRules;

/**
 * The one checker of models and forms: at the build, at the command for designers, at the start and wherever files are
 * brought in. It answers with findings and never fails, whatever the files hold.
 */
public final class ModelReview {

    private final KnownNames known;

    /**
     * A review.
     *
     * @param known what code offers
     */
    public ModelReview(KnownNames known) {
        this.known = known;
    }

    /** Everything that is wrong with the files as a whole: by file, and within a file in the order of its elements. */
    public List<ModelFinding> findings(ModelSet set) {
        var read = new Read(set);
        read.check(running(read));
        read.check(drawn());
        FormRules.check(known, set, read.forms).forEach(read.found::add);
        new WholeSet(read.offered(known), read.models, read.forms).check().forEach(read.found::add);
        return read.sorted();
    }

    /**
     * What of it would fail when it is deployed or reached; not what only the conventions ask for.
     *
     * @param set all that is deployed together
     */
    public List<ModelFinding> failures(ModelSet set) {
        var read = new Read(set);
        read.check(running(read));
        return read.sorted();
    }

    private List<DocumentRule> running(Read read) {
        var byKey = WholeSet.byKey(read.models);
        var offered = read.offered(known);
        var files = read.set.names(ModelSet.FORM).stream().map(ModelSet::bare).collect(Collectors.toSet());
        return List.of(
                new ModelChecker(offered, files)::check,
                new FlowsHoldTogether(),
                new IdsAreUnique(),
                new GatewaysDecide(),
                new CallsAreWired(offered, byKey),
                new MessagesAreKnown(offered),
                new OutcomesAreAnswered(offered, OutcomeFlow.in(offered, byKey)),
                new TasksAreSomebodys(offered));
    }

    private static List<DocumentRule> drawn() {
        return List.of(
                new ProcessIsKept(),
                new JoinsAreSafe(),
                new WaysLeadOn(),
                new PlainWords(),
                new NamesAreSpoken(),
                new ShapesStand(),
                new LinesRun(),
                new LabelsStand());
    }

    /** The files as far as they can be read, and what has been found in them. */
    private static final class Read {

        private final ModelSet set;
        private final List<ModelFinding> found = new ArrayList<>();
        private final List<ModelDocument> models = new ArrayList<>();
        private final List<FormDocument> forms = new ArrayList<>();

        Read(ModelSet set) {
            this.set = set;
            for (var file : set.names(ModelSet.MODEL)) {
                ModelReader.read(file, set.bytes(file), found::add).ifPresent(models::add);
            }
            for (var file : set.names(ModelSet.FORM)) {
                FormDocument.read(file, set.bytes(file), found::add).ifPresent(forms::add);
            }
        }

        /** What code and the forms that say for themselves offer to the models. */
        KnownNames offered(KnownNames known) {
            return FormRules.withPlain(known, forms);
        }

        void check(List<DocumentRule> rules) {
            models.forEach(model -> rules.forEach(rule -> rule.check(model).forEach(found::add)));
        }

        List<ModelFinding> sorted() {
            Map<String, Integer> places = new HashMap<>();
            for (var model : models) {
                model.elements()
                        .forEach(element -> places.putIfAbsent(model.file() + " " + element.id(), places.size()));
            }
            return found.stream()
                    .distinct()
                    .sorted(Comparator.comparing(ModelFinding::file)
                            .thenComparing(finding -> places.getOrDefault(finding.file() + " " + finding.element(), 0)))
                    .toList();
        }
    }
}
