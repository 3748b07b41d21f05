package org.lianshen.process.modelcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lianshen.language.Text;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads models as XML: no document type, so no entities; nothing huge, nothing bottomless. */
final class ModelReader {

    private static final int DEEPEST = 60;
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private ModelReader() {}

    /** A model; empty, and a finding, where the bytes are none. */
    static Optional<ModelDocument> read(String file, byte[] bpmn, Consumer<ModelFinding> found) {
        if (bpmn.length > ModelSet.LONGEST) {
            found.accept(ModelSet.tooLong(file));
            return Optional.empty();
        }
        try {
            var document = reader().parse(new ByteArrayInputStream(bpmn));
            var root = new ModelElement(file, document.getDocumentElement());
            if (depth(document) < DEEPEST && root.is("definitions") && ModelParts.isModel(root.space())) {
                return Optional.of(new ModelDocument(file, root));
            }
            found.accept(ModelFinding.ofFile(
                    file, Text.of("process.model.no-model"), Text.of("process.model.open-in-modeler")));
        } catch (SAXException | IOException unreadable) {
            found.accept(ModelFinding.ofFile(
                    file, Text.of("process.model.unreadable"), Text.of("process.model.open-in-modeler")));
        }
        return Optional.empty();
    }

    private static DocumentBuilder reader() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            factory.setAttribute(DEPTH, String.valueOf(DEEPEST));
            var reader = factory.newDocumentBuilder();
            reader.setErrorHandler(null);
            return reader;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform reads XML safely", e);
        }
    }

    /** How deep elements lie in each other, without a call for each. */
    private static int depth(Document document) {
        int deepest = 0;
        int depth = 0;
        Node node = document.getDocumentElement();
        while (node != null) {
            deepest = Math.max(deepest, depth);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node == null || node == document ? null : node.getNextSibling();
        }
        return deepest;
    }
}
