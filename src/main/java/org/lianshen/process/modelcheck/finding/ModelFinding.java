package org.lianshen.process.modelcheck.finding;

import org.lianshen.language.Text;

/**
 * One thing that is wrong in a model.
 *
 * @param file the model's file, by its name
 * @param element id of the element, of the one around it where it has none, or empty where the whole file is meant
 * @param severity how much is wrong
 * @param message what is wrong
 * @param remedy what would do
 */
public record ModelFinding(String file, String element, ModelSeverity severity, Text message, Text remedy) {

    /** That a whole file does not do. */
    public static ModelFinding ofFile(String file, Text message, Text remedy) {
        return new ModelFinding(file, "", ModelSeverity.ERROR, message, remedy);
    }

    /** What is wrong, and where. */
    public Text located() {
        var place = element.isEmpty() ? file : file + ", " + element;
        return new Text(place + "：" + message.zh(), place + ": " + message.en());
    }
}
