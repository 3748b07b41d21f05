package org.lianshen.process.engine;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.process.Vocabulary;
import org.lianshen.process.modelcheck.ModelParts;
import org.springframework.stereotype.Component;

/**
 * Refuses whatever a model may not be made of when the engine reads it, from wherever it comes; see {@link ModelParts}.
 */
@Component
class ModelRules extends AbstractBpmnParseListener {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        inspect(root);
    }

    private void inspect(Element element) {
        if (ModelParts.isDrawing(space(element))) {
            return;
        }
        if (!ModelParts.mayStand(space(element), element.getTagName())) {
            throw refused(element, "<" + element.getTagName() + ">");
        }
        element.attributes().forEach(attribute -> inspect(element, attribute));
        element.elements().forEach(this::inspect);
    }

    private static String space(Element element) {
        return element.getUri() == null ? "" : element.getUri();
    }

    private static void inspect(Element element, String attribute) {
        int colon = attribute.lastIndexOf(':');
        var space = colon < 0 ? "" : attribute.substring(0, colon);
        var name = attribute.substring(colon + 1);
        if (!ModelParts.mayHave(space, name)
                || name.equals("delegateExpression") && !namesBean(element.attribute(attribute))) {
            throw refused(element, name);
        }
    }

    private static boolean namesBean(String expression) {
        var bean = BEAN.matcher(expression);
        return bean.matches() && Vocabulary.BEANS.contains(bean.group(1));
    }

    private static Refusal refused(Element element, String what) {
        var place = what + ", " + element.getLine();
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "model-not-allowed",
                Text.of("process.engine.not-allowed-in-model", place),
                List.of());
    }
}
