package org.lianshen.process.modelcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lianshen.language.Text;
import org.xml.sax.SAXException;

/**
 * Checks models against what code and forms offer: parts that may not stand in a model, forms without a door, beans and
 * variables that nobody knows, timers that nobody can read. The engine deploys all of these and fails when they are
 * reached.
 */
public final class ModelChecker {

    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final List<ModelRule> rules;

    /**
     * A checker.
     *
     * @param known what models may name
     */
    public ModelChecker(KnownNames known) {
        rules = List.of(
                new AllowedParts(),
                new FormsHaveDoors(known),
                new StepsAreBeans(known),
                new ExpressionsAreKnown(known),
                new TimersAreReadable(known));
    }

    /**
     * Everything that is wrong with a model, in the order of its elements.
     *
     * @param file its name, to tell what is meant
     * @param bpmn its bytes
     */
    public List<ModelFinding> check(String file, byte[] bpmn) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            var root = reader.parse(new ByteArrayInputStream(bpmn)).getDocumentElement();
            return check(new ModelElement(file, root)).toList();
        } catch (SAXException | IOException unreadable) {
            return List.of(new ModelFinding(
                    file,
                    "",
                    ModelSeverity.ERROR,
                    Text.of("process.model.unreadable"),
                    Text.of("process.model.open-in-modeler")));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform reads XML safely", e);
        }
    }

    private Stream<ModelFinding> check(ModelElement element) {
        if (ModelParts.isDrawing(element.space())) {
            return Stream.empty();
        }
        return Stream.concat(
                rules.stream().flatMap(rule -> rule.check(element)),
                element.children().flatMap(this::check));
    }
}
