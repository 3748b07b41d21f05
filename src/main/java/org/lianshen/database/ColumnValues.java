package org.lianshen.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.word.Word;

/** Columns that hold a moment or a word: the one place where they are converted. */
public final class ColumnValues {

    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    private ColumnValues() {}

    /** A moment as a parameter, for a column {@code timestamptz}. */
    public static OffsetDateTime of(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** The same of one that may be missing. */
    public static @Nullable OffsetDateTime ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    /** A moment that is never missing. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment, or null where there is none. */
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** A moment as a parameter beside the engine's columns, which are {@code timestamp} in the zone of the JVM. */
    public static Timestamp ofEngine(Instant moment) {
        return Timestamp.from(moment);
    }

    /** A moment of the engine's, or null where there is none. */
    public static @Nullable Instant engineInstantOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * A moment of the engine's, as a number.
     *
     * @param micros microseconds since 1970 on the clock of the JVM's zone, as {@code date_part('epoch', …)} gives them
     */
    public static Instant engineInstant(long micros) {
        return LocalDateTime.ofEpochSecond(
                        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS, ZoneOffset.UTC)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    /** A moment of the engine's that is never missing. */
    public static Instant engineInstant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    /**
     * A constant by its word, never missing.
     *
     * @throws IllegalStateException where no constant has that word
     */
    public static <E extends Enum<E> & Word> E word(ResultSet row, String column, Class<E> type) throws SQLException {
        return constant(type, column, row.getString(column));
    }

    /** A constant by its word, or null where there is none. */
    public static <E extends Enum<E> & Word> @Nullable E wordOrNull(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var word = row.getString(column);
        return word == null ? null : constant(type, column, word);
    }

    private static <E extends Enum<E> & Word> E constant(Class<E> type, String column, @Nullable String word) {
        return Word.find(type, String.valueOf(word))
                .orElseThrow(() -> new IllegalStateException(
                        "Column " + column + " holds no " + type.getSimpleName() + ": " + word));
    }
}
