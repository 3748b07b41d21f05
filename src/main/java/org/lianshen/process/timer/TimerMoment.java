package org.lianshen.process.timer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.lianshen.time.Beijing;

/**
 * A moment as ISO 8601 writes it: {@code 2026-12-15T17:00:00+08:00}; without an offset it is Beijing's, and a day
 * begins there.
 */
public final class TimerMoment {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private TimerMoment() {}

    /**
     * The moment of that text.
     *
     * @throws TimerTextRefused where it is none
     */
    public static Instant of(String text) {
        try {
            var read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime somewhere) {
                return somewhere.toInstant();
            }
            var local = read instanceof LocalDateTime time ? time : ((LocalDate) read).atStartOfDay();
            return local.atZone(Beijing.ZONE).toInstant();
        } catch (DateTimeParseException noMoment) {
            throw TimerTextRefused.noMoment(text);
        }
    }

    /** Whether a text says in which offset it is, or needs none. */
    static boolean namesOffset(String text) {
        return text.matches(".*T.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");
    }
}
