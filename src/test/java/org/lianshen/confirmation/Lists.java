package org.lianshen.confirmation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lianshen.desk.As;

/** Sends lists as an agency does. */
record Lists(Inbox inbox) {

    /** One entry of the Mongolian agency about direction 2.0; the answer to it. */
    EntryAnswer send(String id, String reference, String decision) {
        return send("mecs", "2.0", id, reference, decision);
    }

    EntryAnswer send(String agency, String direction, String id, String reference, String decision) {
        As.agency(agency);
        return inbox.receive(agency, bytes("[" + entry(direction, id, reference, decision) + "]"))
                .get(0);
    }

    List<EntryAnswer> sendAll(String... entries) {
        As.agency("mecs");
        return inbox.receive("mecs", bytes("[" + String.join(",", entries) + "]"));
    }

    static String entry(String direction, String id, String reference, String decision) {
        return "{\"id\":\"%s\",\"direction\":\"%s\",\"reference\":\"%s\",\"decision\":\"%s\"}"
                .formatted(id, direction, reference, decision);
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
