package org.lianshen.process.draft;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which state a client believes a draft to be in, as it says with {@code If-Match} (RFC 9110).
 *
 * @param ifMatch the header's value: entity tags, {@code *} for any draft, or null where the client names none
 */
public record Precondition(@Nullable String ifMatch) {

    /** Whether the client names a state at all. */
    boolean isGiven() {
        return ifMatch != null && !ifMatch.isBlank();
    }

    /** Whether that version is what the client means. Proxies that compress weaken tags, so weak ones count as well. */
    boolean names(long version) {
        var wanted = "\"" + version + "\"";
        return ifMatch != null
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
    }
}
