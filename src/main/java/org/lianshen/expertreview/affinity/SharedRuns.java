package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The terms that a proposal shares with an expert, as people read them: words as the proposal spells them, and pairs of
 * characters that follow one another on both sides as one run.
 */
final class SharedRuns {

    private static final Comparator<Run> LONGEST =
            Comparator.<Run>comparingInt(run -> run.forms.size()).reversed().thenComparing(Run::spelling);

    private final TermReader reader;
    private final List<WeightedText> proposal;
    private final Set<String> following = new HashSet<>();

    private record Run(String spelling, List<String> forms) {}

    SharedRuns(TermReader reader, List<WeightedText> proposal, List<WeightedText> expert) {
        this.reader = reader;
        this.proposal = proposal;
        for (var text : expert) {
            var terms = terms(TermReader.plain(text.text()));
            for (int at = 1; at < terms.size(); at++) {
                if (overlap(terms.get(at - 1), terms.get(at))) {
                    following.add(both(terms.get(at - 1), terms.get(at)));
                }
            }
        }
    }

    private List<Term> terms(String plain) {
        var terms = new ArrayList<Term>();
        reader.read(plain, terms::add);
        return terms;
    }

    private static boolean overlap(Term earlier, Term later) {
        return later.start() > earlier.start() && later.start() < earlier.end();
    }

    private static String both(Term earlier, Term later) {
        return earlier.form() + " " + later.form();
    }

    /** What each run weighs, if that is what each of the shared terms weighs; a term counts in its longest run. */
    Map<String, Double> weigh(Map<String, Double> terms) {
        var runs = new ArrayList<Run>();
        for (var text : proposal) {
            runs(TermReader.plain(text.text()), terms.keySet(), runs);
        }
        runs.sort(LONGEST);
        var left = new LinkedHashMap<>(terms);
        var weighed = new LinkedHashMap<String, Double>();
        for (var run : runs) {
            for (var form : run.forms) {
                var weight = left.remove(form);
                if (weight != null) {
                    weighed.merge(run.spelling, weight, Double::sum);
                }
            }
        }
        return weighed;
    }

    private void runs(String plain, Set<String> shared, List<Run> runs) {
        var run = new ArrayList<Term>();
        for (var term : terms(plain)) {
            boolean goesOn = !run.isEmpty()
                    && overlap(run.get(run.size() - 1), term)
                    && following.contains(both(run.get(run.size() - 1), term));
            if (!run.isEmpty() && !(goesOn && shared.contains(term.form()))) {
                runs.add(run(plain, run));
                run.clear();
            }
            if (shared.contains(term.form())) {
                run.add(term);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run(plain, run));
        }
    }

    private static Run run(String plain, List<Term> terms) {
        return new Run(
                plain.substring(
                        terms.get(0).start(), terms.get(terms.size() - 1).end()),
                terms.stream().map(Term::form).toList());
    }
}
