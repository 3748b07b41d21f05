package org.lianshen.lists;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.lists.InventedApplication.Pair;
import org.lianshen.programme.Direction;

/** Both sides' made-up applications as the contract's JSON. */
final class ContractJson {

    private ContractJson() {}

    /** The proposal: the direction's valid example with these people, organisations, title and duration. */
    static ObjectNode proposal(InventedApplication application, Direction direction) {
        var json = (ObjectNode) direction.validProposal().orElseThrow();
        put(json.putObject("title"), application.title());
        json.put("durationMonths", application.months());
        int abroad = 0;
        for (var participant : json.withArray("participants")) {
            var organisation = (ObjectNode) participant;
            if (!organisation.path("country").asText().equals("CN")) {
                if (abroad < application.abroad().size()) {
                    organisation
                            .putObject("name")
                            .put("en", application.abroad().get(abroad));
                    organisation.put("country", application.countries().get(abroad));
                }
                abroad++;
            } else if (organisation.path("role").asText().equals("lead")) {
                put(organisation.putObject("name"), application.organisation());
            }
        }
        for (var investigator : json.withArray("principalInvestigators")) {
            var name = ((ObjectNode) investigator).putObject("name");
            if (investigator.path("side").asText().equals("chinese")) {
                put(name, application.investigator());
            } else {
                name.put("en", application.partner());
            }
        }
        if (json.path("foreignSubmission") instanceof ObjectNode submission) {
            submission.remove("reference");
        }
        return json;
    }

    /** An agency's list. */
    static ArrayNode entries(List<ForeignLine> lines) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var line : lines) {
            var entry = list.addObject();
            entry.put("id", line.id()).put("direction", line.direction()).put("decision", "received");
            put(entry, "title", line.title());
            put(entry, "chineseOrganisation", line.chineseOrganisation());
            put(entry, "foreignOrganisation", line.foreignOrganisation());
            put(entry, "chineseInvestigator", line.chineseInvestigator());
            put(entry, "foreignInvestigator", line.foreignInvestigator());
            if (line.durationMonths() != null) {
                entry.put("durationMonths", line.durationMonths());
            }
        }
        return list;
    }

    private static void put(ObjectNode name, Pair pair) {
        name.put("zh", pair.zh()).put("en", pair.en());
    }

    private static void put(ObjectNode entry, String field, @Nullable String text) {
        if (text != null) {
            entry.put(field, text);
        }
    }
}
