package org.lianshen.notification.event;

import java.util.List;
import org.lianshen.language.Text;

/**
 * A change of models and forms went live.
 *
 * @param change its number
 * @param proposedBy the account that proposed it
 * @param approvedBy the account that approved it
 * @param reason why, as whoever proposed it said
 * @param differences what is different, sentence by sentence
 */
public record ModelsWentLive(long change, String proposedBy, String approvedBy, String reason, List<Text> differences) {

    /** Keeps its own copy. */
    public ModelsWentLive {
        differences = List.copyOf(differences);
    }
}
