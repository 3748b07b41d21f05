package org.lianshen.monitor.diagram;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Role;
import org.lianshen.language.ModelName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what is drawn from a model's file. */
final class DrawingReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> ROOMS = Set.of("process", "subProcess", "transaction");

    private final Map<String, DrawnElement> elements = new LinkedHashMap<>();
    private final List<DrawnFlow> flows = new ArrayList<>();

    private DrawingReader() {}

    /**
     * What the file draws.
     *
     * @throws IllegalStateException where it is no model; the engine takes none such
     */
    static Drawing read(DeployedModel deployed) {
        var process = process(deployed);
        var reader = new DrawingReader();
        reader.walk(process);
        return new Drawing(
                deployed.definition(),
                deployed.model(),
                deployed.version(),
                ModelName.of(named(process)),
                deployed.xml(),
                reader.elements,
                reader.flows);
    }

    private static Element process(DeployedModel deployed) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(deployed.xml())));
            var processes = document.getElementsByTagNameNS(BPMN, "process");
            for (int index = 0; index < processes.getLength(); index++) {
                var process = (Element) processes.item(index);
                if (process.getAttribute("id").equals(deployed.model())) {
                    return process;
                }
            }
            throw new IllegalStateException("No process " + deployed.model() + " in its own file");
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("The model " + deployed.definition() + " can't be read", broken);
        }
    }

    private void walk(Element room) {
        for (Node child = room.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && BPMN.equals(element.getNamespaceURI())
                    && element.hasAttribute("id")) {
                take(element);
            }
        }
    }

    private void take(Element element) {
        var id = element.getAttribute("id");
        var kind = element.getLocalName();
        if (kind.equals("sequenceFlow")) {
            flows.add(new DrawnFlow(id, element.getAttribute("sourceRef"), element.getAttribute("targetRef")));
            return;
        }
        elements.put(id, new DrawnElement(id, kind, ModelName.of(named(element)), duty(element)));
        if (ROOMS.contains(kind)) {
            walk(element);
        }
    }

    private static String named(Element element) {
        return element.getAttribute("name").isBlank() ? element.getAttribute("id") : element.getAttribute("name");
    }

    /** Reviews are offered to one person each, everything else to a group; of recommenders each has its own. */
    private static @Nullable Role duty(Element element) {
        if (!element.getAttributeNS(CAMUNDA, "candidateUsers").isBlank()) {
            return Role.EXPERT;
        }
        var groups = element.getAttributeNS(CAMUNDA, "candidateGroups");
        if (groups.contains("recommenders")) {
            return Role.RECOMMENDER;
        }
        return Role.ofGroup(groups.strip()).orElse(null);
    }
}
