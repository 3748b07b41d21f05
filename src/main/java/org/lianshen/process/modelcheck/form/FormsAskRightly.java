package org.lianshen.process.modelcheck.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** A form asks only what its door hears, by what Tasklist shows safely: with key, label and choices. */
final class FormsAskRightly implements FormRule {

    /** Shown types; no file pickers, no free HTML, no frames, no pictures from elsewhere. */
    private static final Set<String> SHOWN = Set.of("text", "table", "group", FormDocument.LIST, "separator", "spacer");

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");
    private static final Set<String> CHOSEN_FROM = Set.of("values", "valuesKey", "valuesExpression");

    private final KnownNames known;

    FormsAskRightly(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(FormDocument form) {
        return Stream.of(
                        form.components().stream().flatMap(component -> check(form, component)),
                        // rows of lists have names of their own
                        form.fields().stream()
                                .filter(known.variables()::contains)
                                .map(key -> form.error(
                                        Text.of("process.model.key-is-variable", key),
                                        Text.of("process.model.rename-key"))),
                        heard(form))
                .flatMap(each -> each);
    }

    private Stream<ModelFinding> check(FormDocument form, JsonNode component) {
        var found = Stream.<ModelFinding>builder();
        var type = FormDocument.type(component);
        if (!FormDocument.ASKED.contains(type) && !SHOWN.contains(type)) {
            found.add(form.error(
                    component,
                    Text.of("process.model.field-not-allowed", type),
                    Text.of("process.model.allowed-fields", allowed())));
        }
        if (type.equals(FormDocument.LIST) && !component.path("disableCollapse").asBoolean()) {
            found.add(form.error(
                    component, Text.of("process.model.list-may-fold"), Text.of("process.model.forbid-folding")));
        }
        if (FormDocument.ASKED.contains(type)) {
            asked(form, component, found);
        }
        return found.build();
    }

    private static String allowed() {
        var allowed = new TreeSet<>(FormDocument.ASKED);
        allowed.addAll(SHOWN);
        return NameList.listed(allowed);
    }

    private void asked(FormDocument form, JsonNode field, Stream.Builder<ModelFinding> found) {
        var key = field.path("key").asText();
        if (!key.matches("[a-z][A-Za-z]*")) {
            found.add(form.error(
                    field,
                    Text.of("process.model.key-is-no-word", key.isEmpty() ? "—" : key),
                    Text.of("process.model.write-key")));
        }
        if (!FormDocument.type(field).equals("expression")
                && field.path("label").asText().isBlank()) {
            found.add(form.error(
                    field, Text.of("process.model.field-without-label"), Text.of("process.model.give-label")));
        }
        if (CHOICES.contains(FormDocument.type(field)) && CHOSEN_FROM.stream().noneMatch(field::has)) {
            found.add(form.error(
                    field, Text.of("process.model.field-without-choices"), Text.of("process.model.give-choices")));
        }
    }

    private Stream<ModelFinding> heard(FormDocument form) {
        var door = known.doors().get(form.key());
        if (door == null || door.fields().isEmpty()) {
            return Stream.empty();
        }
        var fields = form.fields();
        var unheard = fields.stream()
                .filter(field -> !door.fields().contains(field))
                .map(field -> form.error(
                        Text.of("process.model.field-unheard", field),
                        Text.of("process.model.heard-fields", NameList.listed(door.fields()))));
        var unasked = new TreeSet<>(door.fields())
                .stream()
                        .filter(field -> !fields.contains(field))
                        .map(field -> form.error(
                                Text.of("process.model.field-unasked", field),
                                Text.of("process.model.ask-field-again", field)));
        return Stream.concat(unheard, unasked);
    }
}
