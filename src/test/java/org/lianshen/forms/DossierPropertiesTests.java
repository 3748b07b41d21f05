package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lianshen.proposal.content.ProposalContent;

/** Whoever decides on a proposal reads all it says: its dossier shows each property, or there is a reason why not. */
class DossierPropertiesTests {

    private static final Path DOSSIER = Path.of("src/main/resources/templates/dossier.html");

    /** Properties that the dossier does not name, each with the reason. */
    private static final Map<String, String> NOT_NAMED = Map.ofEntries(
            Map.entry("call", "the number begins with it"),
            Map.entry("direction", "shown by its name, from the catalogue"),
            Map.entry("recommender", "shown by its name, from the catalogue"),
            Map.entry("zh", "shown as part of a name"),
            Map.entry("en", "shown as part of a name"),
            Map.entry("documents", "the files themselves are shown"),
            Map.entry("coversIntellectualProperty", "shown by coversOwnership()"),
            Map.entry("legalPerson", "read by the formal check"),
            Map.entry("registrationId", "free text that nothing reads yet"),
            Map.entry("birthDate", "read by the formal check"),
            Map.entry("civilServant", "read by the formal check"),
            Map.entry("unsuitableExperts", "nobody's but those who assign experts"),
            Map.entry("declarations", "nothing is submitted without it"),
            Map.entry("integrity", "nothing is submitted without it"));

    @Test
    void theDossierShowsEveryProperty() throws IOException {
        var left = notShown(Files.readString(DOSSIER));
        left.removeAll(NOT_NAMED.keySet());
        assertThat(left).as("properties that nobody reads in the dossier").isEmpty();
    }

    @Test
    void aPropertyThatIsNotShownIsNoticed() throws IOException {
        assertThat(notShown(Files.readString(DOSSIER).replace(".confirmationNumber()", ".number()")))
                .contains("confirmationNumber");
    }

    @Test
    void everyExceptionIsOne() throws IOException {
        assertThat(notShown(Files.readString(DOSSIER))).containsAll(NOT_NAMED.keySet());
    }

    private static Set<String> notShown(String page) {
        var names = new TreeSet<String>();
        collect(ProposalContent.class, names);
        names.removeIf(name -> page.contains("." + name + "()"));
        return names;
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(each -> collect(each, names));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Arrays.stream(record.getRecordComponents()).forEach(part -> {
                names.add(part.getName());
                collect(part.getGenericType(), names);
            });
        }
    }
}
