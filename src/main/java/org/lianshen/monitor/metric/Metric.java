package org.lianshen.monitor.metric;

import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;

/** What is measured: gauges all of them, named by Prometheus' conventions. */
enum Metric implements Word {
    TASKS_OPEN("lianshen.tasks.open", "step", null, "Tasks that wait for a person"),
    TASKS_OVERDUE("lianshen.tasks.overdue", "step", null, "Tasks that are not done and should be"),
    TASKS_OLDEST("lianshen.tasks.oldest.age", "step", "seconds", "How long the oldest open task has waited"),
    STAGES_RUNNING("lianshen.stages.running", "stage", null, "Instances of a model that run"),
    STAGES_OLDEST("lianshen.stages.oldest.age", "stage", "seconds", "How long the oldest running instance has run"),
    LETTERS("lianshen.outbox.letters", "state", null, "Letters that have not gone out"),
    LETTERS_OLDEST("lianshen.outbox.oldest.age", null, "seconds", "How long the oldest waiting letter has waited"),
    ENTRIES_WAITING("lianshen.inbox.entries", null, null, "Entries of agencies that have not been acted on"),
    INCIDENTS("lianshen.incidents.open", "type", null, "Incidents of the engine that nobody has resolved"),
    JOBS_DUE("lianshen.jobs.due", null, null, "Jobs of the engine that could run now"),
    JOBS_LAG("lianshen.jobs.lag", null, "seconds", "How long the oldest of them could have run"),
    JOBS_EXHAUSTED("lianshen.jobs.exhausted", null, null, "Jobs of the engine without retries left"),
    AGE("lianshen.figures.age", null, "seconds", "How old these figures are: the database may be away");

    private final String id;
    private final @Nullable String tag;
    private final @Nullable String unit;
    private final String sentence;

    Metric(String id, @Nullable String tag, @Nullable String unit, String sentence) {
        this.id = id;
        this.tag = tag;
        this.unit = unit;
        this.sentence = sentence;
    }

    /** Its name as Micrometer has it. */
    @Override
    public String word() {
        return id;
    }

    /** Its name as Prometheus has it. */
    String exported() {
        return id.replace('.', '_') + (unit == null ? "" : "_" + unit);
    }

    /** What tells its values from each other, or null where there is one value. */
    @Nullable
    String tag() {
        return tag;
    }

    /** Its unit, or null where it counts. */
    @Nullable
    String unit() {
        return unit;
    }

    /** What it says. */
    String sentence() {
        return sentence;
    }
}
