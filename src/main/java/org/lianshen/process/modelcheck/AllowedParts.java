package org.lianshen.process.modelcheck;

import java.util.stream.Stream;
import org.lianshen.language.Text;

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
                new Text("模型中不允许使用 " + part + "。", part + " may not stand in a model."),
                new Text(
                        "请改用服务任务，并以 camunda:delegateExpression 调用已有的步骤；监听器、脚本、类和连接器一律不用。",
                        "Use a service task that names a step by camunda:delegateExpression; there are no"
                                + " listeners, scripts,"
                                + " classes or connectors."));
    }
}
