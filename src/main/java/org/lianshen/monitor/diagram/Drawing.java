package org.lianshen.monitor.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianshen.language.Text;

/**
 * One version of a model, as it is drawn.
 *
 * @param definition the engine's id of this version
 * @param model id of the model, which all its versions share
 * @param version from 1
 * @param name what the model is called
 * @param xml the file
 * @param elements by their ids, in the order of the file
 * @param flows in the order of the file
 */
public record Drawing(
        String definition,
        String model,
        int version,
        Text name,
        String xml,
        Map<String, DrawnElement> elements,
        List<DrawnFlow> flows) {

    /** The element of that id. */
    public Optional<DrawnElement> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }
}
