package org.lianshen.confirmation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.desk.LoggedInAs;
import org.springframework.boot.test.context.TestComponent;

/** Sends lists as an agency does. */
@TestComponent
public record AgencyListSender(Inbox inbox) {

    /** One entry of the Mongolian agency about direction 2.0; the answer to it. */
    public EntryAnswer send(String id, String reference, String decision) {
        return send("mecs", "2.0", id, reference, decision);
    }

    public EntryAnswer send(String agency, String direction, String id, String reference, String decision) {
        LoggedInAs.agency(agency);
        return inbox.receive(agency, bytes("[" + entry(direction, id, reference, decision) + "]"))
                .get(0);
    }

    public List<EntryAnswer> sendAll(String... entries) {
        LoggedInAs.agency("mecs");
        return inbox.receive("mecs", bytes("[" + String.join(",", entries) + "]"));
    }

    public static String entry(String direction, String id, String reference, String decision) {
        return "{\"id\":\"%s\",\"direction\":\"%s\",\"reference\":\"%s\",\"decision\":\"%s\"}"
                .formatted(id, direction, reference, decision);
    }

    public static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
