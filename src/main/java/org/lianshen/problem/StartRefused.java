package org.lianshen.problem;

import org.lianshen.language.Text;

/** The application does not start, because as configured it would not be safe. */
public class StartRefused extends RuntimeException {

    private final transient Text problem;
    private final transient Text remedy;

    /**
     * A refusal to start.
     *
     * @param problem what is wrong
     * @param remedy what would do
     */
    public StartRefused(Text problem, Text remedy) {
        super(problem.en() + " " + remedy.en());
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is wrong. */
    public Text problem() {
        return problem;
    }

    /** What would do. */
    public Text remedy() {
        return remedy;
    }
}
