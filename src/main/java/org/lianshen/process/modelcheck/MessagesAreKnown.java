package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.NameList;

/** A message is one that somebody sends, and some event of the model waits for it. */
final class MessagesAreKnown implements DocumentRule {

    private final KnownNames known;

    MessagesAreKnown(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(ModelDocument model) {
        return model.all("message").flatMap(message -> check(model, message));
    }

    private Stream<ModelFinding> check(ModelDocument model, ModelElement message) {
        var found = Stream.<ModelFinding>builder();
        var name = message.name();
        if (CooperationModels.isToldAsOthers(model, name, known.messages().keySet())) {
            return unheard(model, message);
        }
        if (!known.messages().containsKey(name)) {
            found.add(message.error(
                    Text.of("process.model.unknown-message", name.isEmpty() ? "—" : name),
                    Text.of(
                            "process.model.known-messages",
                            NameList.listed(known.messages().keySet()))));
        } else if (name.contains(".") && !name.endsWith("." + model.key())) {
            found.add(message.error(
                    Text.of("process.model.message-of-another", name),
                    Text.of("process.model.name-own-model", model.key())));
        }
        return Stream.concat(found.build(), unheard(model, message));
    }

    private static Stream<ModelFinding> unheard(ModelDocument model, ModelElement message) {
        return model.all("messageEventDefinition")
                        .anyMatch(event -> event.plain("messageRef").equals(message.id()))
                ? Stream.empty()
                : Stream.of(message.error(
                        Text.of("process.model.message-unheard", message.name()),
                        Text.of("process.model.delete-message")));
    }
}
