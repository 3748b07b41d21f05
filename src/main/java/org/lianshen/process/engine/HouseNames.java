package org.lianshen.process.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lianshen.identity.Role;
import org.lianshen.language.word.Word;
import org.lianshen.process.ProcessVariable;
import org.lianshen.process.StepOutcomes;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.Vocabulary.Message;
import org.lianshen.process.Vocabulary.Outcome;
import org.lianshen.process.form.FormEndings;
import org.lianshen.process.form.FormKey;
import org.lianshen.process.modelcheck.finding.KnownNames;
import org.lianshen.process.modelcheck.finding.KnownNames.KnownDoor;
import org.lianshen.process.modelcheck.finding.KnownNames.KnownStep;
import org.lianshen.programme.CooperationType;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ClassPathResource;

/** What the code of this application offers to models and forms. */
final class HouseNames {

    private static final ClassPathResource HEARD = new ClassPathResource("/forms-heard.yaml", HouseNames.class);

    private HouseNames() {}

    /**
     * All names.
     *
     * @param beans tells the types of the beans; none is made
     */
    static KnownNames of(BeanFactory beans) {
        var steps = new HashMap<String, KnownStep>();
        var questions = new HashMap<String, Class<?>>();
        for (var name : Vocabulary.BEANS) {
            var type = beans.containsBean(name) ? beans.getType(name) : null;
            if (type != null && JavaDelegate.class.isAssignableFrom(type)) {
                steps.put(name, step(name));
            } else if (type != null) {
                questions.put(name, type);
            }
        }
        return new KnownNames(
                steps,
                questions,
                doors(),
                Vocabulary.VARIABLES.stream().map(ProcessVariable::name).collect(Collectors.toSet()),
                messages(),
                Set.copyOf(Word.all(Outcome.class)),
                words(StepOutcomes.UNASKED),
                Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet()),
                Stream.concat(
                                Stream.of(Vocabulary.ROUND_MODEL),
                                CooperationType.PROGRAMME.stream().map(CooperationType::word))
                        .collect(Collectors.toSet()));
    }

    private static KnownStep step(String name) {
        var heard = new HashSet<>(words(StepOutcomes.heardBy(name)));
        if (StepOutcomes.doesWithout(name)) {
            heard.add(KnownStep.UNSAID);
        }
        return new KnownStep(words(StepOutcomes.saidBy(name)), heard);
    }

    private static Map<String, KnownDoor> doors() {
        var heard = heard();
        return Arrays.stream(FormKey.values())
                .collect(Collectors.toMap(
                        FormKey::word,
                        form -> new KnownDoor(
                                words(FormEndings.of(form)),
                                FormEndings.ofRound(form),
                                heard.getOrDefault(form.word(), Set.of()))));
    }

    private static Map<String, Set<String>> heard() {
        try (var file = HEARD.getInputStream()) {
            return new YAMLMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> messages() {
        var messages = Arrays.stream(Message.values())
                .collect(Collectors.toMap(Message::word, message -> words(StepOutcomes.toldWith(message))));
        Vocabulary.REINSTATED.forEach(type -> messages.put(Message.PROPOSAL_REINSTATED + "." + type.word(), Set.of()));
        return messages;
    }

    private static Set<String> words(Set<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::word).collect(Collectors.toSet());
    }
}
