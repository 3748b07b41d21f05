package org.lianshen.process.modelcheck.form;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;

/** All that forms are checked for. */
public final class FormRules {

    private FormRules() {}

    /**
     * What is wrong with forms.
     *
     * @param known what code offers
     * @param set the files that the forms came with
     * @param forms those that can be read
     */
    public static Stream<ModelFinding> check(KnownNames known, ModelSet set, List<FormDocument> forms) {
        var all = withPlain(known, forms);
        var rules = List.of(
                new FormsAreWritten(),
                new FormsAskRightly(all),
                new FormsShowRightly(all),
                new PlainTasksAreClear(known));
        return Stream.concat(
                forms.stream().flatMap(form -> rules.stream().flatMap(rule -> rule.check(form))),
                FormsSpeakChinese.check(set, forms));
    }

    /**
     * What code offers, and with it the forms that say themselves what becomes of their answers.
     *
     * @param known what code offers
     * @param forms the forms that can be read
     */
    public static KnownNames withPlain(KnownNames known, List<FormDocument> forms) {
        var doors = new HashMap<>(known.doors());
        forms.forEach(
                form -> PlainTask.of(form.schema()).ifPresent(plain -> doors.putIfAbsent(form.key(), plain.door())));
        return known.with(doors);
    }
}
