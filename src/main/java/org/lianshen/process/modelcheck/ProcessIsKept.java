package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** A file holds one process, named as the file; it can be run, and what it did is kept for ten years. */
final class ProcessIsKept implements DocumentRule {

    private static final String TEN_YEARS = "P3650D";

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        var processes = model.all("process").toList();
        if (processes.size() != 1) {
            return Stream.of(model.root()
                    .error(
                            Text.of("process.model.not-one-process", processes.size()),
                            Text.of("process.model.split-file")));
        }
        return check(model, processes.get(0));
    }

    private static Stream<ModelFinding> check(ModelDocument model, ModelElement process) {
        var found = Stream.<ModelFinding>builder();
        if (!process.plain("isExecutable").equals("true")) {
            found.add(process.error(Text.of("process.model.not-executable"), Text.of("process.model.make-executable")));
        }
        if (!process.ofEngine("historyTimeToLive").equals(TEN_YEARS)) {
            found.add(process.error(Text.of("process.model.not-kept"), Text.of("process.model.keep", TEN_YEARS)));
        }
        if (!process.id().equals(model.name())) {
            found.add(process.error(
                    Text.of("process.model.other-file-name", process.id()),
                    Text.of("process.model.name-file", process.id())));
        }
        return found.build();
    }
}
