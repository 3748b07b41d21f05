package org.lianshen.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianshen.process.Vocabulary;

/** What the models call, without doing anything: every question of the flow is answered with a constant. */
final class BareBeans {

    static final List<String> EXPERTS = List.of("expert01", "expert02", "expert03");

    private BareBeans() {}

    static Map<Object, Object> all() {
        var beans = new HashMap<Object, Object>();
        Vocabulary.BEANS.forEach(bean -> beans.put(bean, (JavaDelegate) execution -> {}));
        beans.put("awaitConfirmation", outcome("unanswered"));
        beans.put("surveyPool", outcome("settled"));
        beans.put("surveyObjections", outcome("settled"));
        beans.put("surveySpread", outcome("close"));
        var surveyed = ConcurrentHashMap.<String>newKeySet();
        beans.put("surveyReviews", surveyReviews(surveyed));
        beans.put("deadlines", new Never());
        beans.put("candidates", new Anybody());
        beans.put("reviewers", new Three());
        beans.put("funds", new NoFunds());
        beans.put("applications", new Agreed());
        return beans;
    }

    private static JavaDelegate outcome(String word) {
        return execution -> execution.setVariable(Vocabulary.OUTCOME.name(), word);
    }

    /** Open at first, complete when the client says so: the same two looks as in the house. */
    private static JavaDelegate surveyReviews(Set<String> surveyed) {
        return execution -> execution.setVariable(
                Vocabulary.OUTCOME.name(), surveyed.add(execution.getProcessInstanceId()) ? "open" : "complete");
    }

    /** Deadlines that nobody reaches. */
    public static final class Never {
        private static final Date FAR = Date.from(Instant.now().plus(Duration.ofDays(300)));

        public Date recommendation(String number) {
            return FAR;
        }

        public Date agency(String number) {
            return FAR;
        }

        public Date claim(String assignment) {
            return FAR;
        }

        public Date review(String assignment) {
            return FAR;
        }

        public Date intake(String round) {
            return FAR;
        }

        public Date notice(String round) {
            return FAR;
        }
    }

    /** Who may take a task. */
    public static final class Anybody {
        public String recommenders(String number) {
            return "recommenders";
        }

        public String expert(String assignment) {
            return assignment;
        }
    }

    /** Who reviews. */
    public static final class Three {
        public List<String> assigned(String number) {
            return EXPERTS;
        }

        public boolean invited(String number) {
            return false;
        }
    }

    /** No funds to verify. */
    public static final class NoFunds {
        public boolean asked(String number) {
            return false;
        }

        public boolean toVerify(String number) {
            return false;
        }
    }

    /** Both sides say the same. */
    public static final class Agreed {
        public boolean agree(String number) {
            return true;
        }
    }
}
