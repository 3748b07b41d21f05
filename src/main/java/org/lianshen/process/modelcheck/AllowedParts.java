package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** A model holds nothing but what {@link ModelParts} lists: no listeners, no code. */
final class AllowedParts implements ModelRule {

    @Override
    public Stream<ModelFinding> check(ModelElement element) {
        var found = Stream.<ModelFinding>builder();
        if (!ModelParts.mayStand(element.space(), element.kind())) {
            found.add(refused(element, "<" + element.kind() + ">"));
        }
        element.attributes()
                .filter(attribute -> !ModelParts.mayHave(
                        attribute.getNamespaceURI() == null ? "" : attribute.getNamespaceURI(),
                        attribute.getLocalName()))
                .forEach(attribute -> found.add(refused(element, attribute.getLocalName())));
        return found.build();
    }

    private static ModelFinding refused(ModelElement element, String part) {
        return element.error(
                Text.of("process.model.part-not-allowed", part), Text.of("process.model.use-service-task"));
    }
}
