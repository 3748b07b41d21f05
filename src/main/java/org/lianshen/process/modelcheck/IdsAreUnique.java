package org.lianshen.process.modelcheck;

import java.util.HashSet;
import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** An id stands for one thing, in the drawing as well. */
final class IdsAreUnique implements DocumentRule {

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        var seen = new HashSet<String>();
        return model.root()
                .withAllInside()
                .filter(element -> !element.id().isEmpty() && !seen.add(element.id()))
                .map(element -> element.error(
                        Text.of("process.model.id-twice", element.id()), Text.of("process.model.rename-one")));
    }
}
