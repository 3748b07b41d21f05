package org.lianshen.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.monitor.bottleneck.Parties;
import org.lianshen.monitor.bottleneck.Party;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom every wait of the models is for: nothing is left out, and nothing is named that is not there. */
@LianshenTest
class PartiesTests {

    private static final Pattern WAIT =
            Pattern.compile("<bpmn:(userTask|receiveTask|eventBasedGateway|intermediateCatchEvent) id=\"([^\"]+)\"");
    private static final Pattern FLOW =
            Pattern.compile("<bpmn:sequenceFlow id=\"[^\"]+\"[^>]*sourceRef=\"([^\"]+)\" targetRef=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("(?:event|task|gateway)_\\w+");

    @Autowired
    Parties parties;

    @Test
    void everyWaitOfEveryModelIsSomebodys() throws IOException {
        var waits = new TreeSet<String>();
        try (var models = Files.walk(Path.of("bpmn"))) {
            for (var model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                var text = Files.readString(model);
                var id = model.getFileName().toString().replace(".bpmn", "");
                var waiting = new TreeSet<String>();
                var gateways = new TreeSet<String>();
                WAIT.matcher(text).results().forEach(found -> {
                    waiting.add(found.group(2));
                    if (found.group(1).equals("eventBasedGateway")) {
                        gateways.add(found.group(2));
                    }
                });
                FLOW.matcher(text)
                        .results()
                        .filter(flow -> gateways.contains(flow.group(1)))
                        .forEach(flow -> waiting.remove(flow.group(2)));
                waiting.forEach(activity -> {
                    waits.add(activity);
                    assertThat(parties.of(id, activity))
                            .as(
                                    "say in src/main/resources/monitor/parties.yaml who is waited for at %s of %s",
                                    activity, id)
                            .isPresent();
                });
            }
        }
        var named = new TreeSet<String>();
        NAMED.matcher(Files.readString(Path.of("src/main/resources/monitor/parties.yaml")))
                .results()
                .forEach(found -> named.add(found.group()));
        assertThat(named).isEqualTo(waits);
        assertThat(parties.of("single-review", "task_scoreProposal")).contains(Party.EXPERTS);
        assertThat(parties.of("single-review", "call_nothing")).isEmpty();
    }
}
