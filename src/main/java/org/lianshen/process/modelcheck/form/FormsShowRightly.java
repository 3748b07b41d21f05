package org.lianshen.process.modelcheck.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** A form shows what it is about, and nothing that its reader must not see or that could become a link there. */
final class FormsShowRightly implements FormRule {

    private static final String TEXT = "text";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^}]+?)\\s*}}");
    private static final List<String> OF_A_PROPOSAL = List.of("{{number}}", "{{dossierUrl}}");
    private static final List<String> OF_A_ROUND = List.of("{{roundName}}");
    private static final String TITLE = "content: title}";

    /** Read by experts, who are not to know who applies. */
    private static final Set<String> BLIND = Set.of("score-proposal");

    private static final List<String> WHO_APPLIES = List.of("leadOrganisation", "partners", "investigator");

    /** A text is Markdown: what an applicant wrote could become a link there; in tables and fields it stays text. */
    private static final Set<String> HARMLESS = Set.of(
            "number",
            "directionName",
            "roundName",
            "roundText",
            "dueText",
            "dossierUrl",
            "rankingUrl",
            "listUrl",
            "this.number",
            "this.dossierUrl",
            "this.url",
            "letterUrl",
            "this.kindText",
            "this.uploadedText",
            "neededText",
            "planText",
            "planUrl",
            "#loop proofs",
            "#loop candidates",
            "/loop",
            "this.clause",
            "this.question",
            "this.quote",
            "this.name",
            "this.scaleText",
            "this.guideText");

    private final KnownNames known;

    FormsShowRightly(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(FormDocument form) {
        return Stream.of(subject(form), markdown(form), blind(form)).flatMap(each -> each);
    }

    private Stream<ModelFinding> subject(FormDocument form) {
        var door = known.doors().get(form.key());
        boolean ofRound = door != null && door.ofRound();
        var texts = String.join("\n", form.schema().findValuesAsText(TEXT));
        var lacking = (ofRound ? OF_A_ROUND : OF_A_PROPOSAL).stream().filter(shown -> !texts.contains(shown));
        boolean titled = ofRound
                || form.schema().findValuesAsText("dataSource").stream().anyMatch(facts -> facts.contains(TITLE));
        return Stream.concat(lacking, titled ? Stream.empty() : Stream.of(TITLE))
                .map(shown -> form.error(
                        Text.of("process.model.form-without-subject", shown),
                        Text.of("process.model.show-subject", shown)));
    }

    private static Stream<ModelFinding> markdown(FormDocument form) {
        return form.components().stream()
                .flatMap(component -> PLACE.matcher(component.path(TEXT).asText())
                        .results()
                        .map(place -> place.group(1))
                        .filter(place -> !HARMLESS.contains(place))
                        .map(place -> form.error(
                                component,
                                Text.of("process.model.value-in-markdown", place),
                                Text.of("process.model.show-in-table"))));
    }

    private static Stream<ModelFinding> blind(FormDocument form) {
        var shown = form.schema().toString();
        return WHO_APPLIES.stream()
                .filter(name -> BLIND.contains(form.key()) && shown.contains(name))
                .map(name -> form.error(
                        Text.of("process.model.tells-who-applies", name), Text.of("process.model.leave-out")));
    }
}
