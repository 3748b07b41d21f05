package org.lianshen.process.modelcheck;

import java.util.Set;

/**
 * Models that carry the proposals of a cooperation type which the programme does not have: the template that designers
 * pick for the process says so.
 */
public final class CooperationModels {

    /** The template of the editor's, as the process names it. */
    public static final String TEMPLATE = "org.lianshen.process.cooperation-type";

    /** The engine's attribute that names a template. */
    public static final String ATTRIBUTE = "modelerTemplate";

    private CooperationModels() {}

    static boolean isOne(ModelDocument model) {
        return model.process()
                .filter(process -> process.ofEngine(ATTRIBUTE).equals(TEMPLATE))
                .isPresent();
    }

    /** Whether a message is what other types of cooperation are told, each with the key of its model, for this one. */
    static boolean isToldAsOthers(ModelDocument model, String message, Set<String> known) {
        if (!isOne(model) || !message.endsWith("." + model.key())) {
            return false;
        }
        var told = message.substring(0, message.length() - model.key().length());
        return known.stream().anyMatch(other -> other.startsWith(told));
    }
}
