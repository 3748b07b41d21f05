package org.lianshen.expertreview.expert;

import java.time.LocalDate;
import java.util.Locale;
import org.lianshen.language.word.Word;

/**
 * Somebody whose proposals an expert does not review, as they have said themselves.
 *
 * @param id what the declaration is known by
 * @param kind whether it is a person or an organisation
 * @param name who, as the expert wrote it
 * @param on the day of the declaration, in Beijing
 */
public record DeclaredConflict(long id, Kind kind, String name, LocalDate on) {

    /** The same as texts. */
    public static DeclaredConflict of(String id, String kind, String name, String day) {
        return new DeclaredConflict(
                Long.parseLong(id), Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name, LocalDate.parse(day));
    }

    /** With whom there is a conflict. */
    public enum Kind implements Word {
        /** Somebody who may take part in a proposal. */
        PERSON,
        /** A legal person that may take part. */
        ORGANISATION;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
