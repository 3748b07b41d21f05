package org.lianshen.monitor.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.monitor.ProposalKey;

/**
 * A proposal that was found.
 *
 * @param number its number
 * @param title its title
 * @param organisation the Chinese lead organisation, or null where none is named
 * @param status where it stands, by its word
 * @param waiting what it waits for; nothing where it has ended
 * @param page address of its page
 */
public record Hit(
        ProposalKey number,
        Text title,
        @Nullable Text organisation,
        String status,
        List<HitStep> waiting,
        String page) {}
