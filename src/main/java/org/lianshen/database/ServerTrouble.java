package org.lianshen.database;

import org.lianshen.language.Text;
import org.lianshen.problem.Outage;

/** What keeps the embedded server from serving. */
public enum ServerTrouble {
    NO_ROOM(Outage.NO_ROOM),
    DOWN(Text.of("database.trouble.down"));

    private final Text words;

    ServerTrouble(Text words) {
        this.words = words;
    }

    /** What staff read about it. */
    public Text words() {
        return words;
    }
}
