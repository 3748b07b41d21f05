package org.lianshen.programme.load;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.lianshen.programme.PanelRules;

/** Reads what a call asks of the experts of one proposal, taken together. */
final class PanelRulesFields {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private PanelRulesFields() {}

    /** The {@code mostOfOneOrganisation} and {@code reviewLanguages} of a call's parameters. */
    static PanelRules panels(YamlFields parameters) {
        return new PanelRules(
                parameters.has("mostOfOneOrganisation") ? parameters.whole("mostOfOneOrganisation", 1, 100) : null,
                languages(parameters));
    }

    private static List<String> languages(YamlFields parameters) {
        var languages = parameters.texts("reviewLanguages");
        for (var language : languages) {
            if (!LANGUAGE.matcher(language).matches()) {
                parameters.fault("reviewLanguages", "\"" + language + "\" must be a language such as zh or en");
            }
        }
        if (new HashSet<>(languages).size() < languages.size()) {
            parameters.fault("reviewLanguages", "must not name a language twice");
        }
        return languages.stream().distinct().toList();
    }
}
