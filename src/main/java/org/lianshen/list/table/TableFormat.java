package org.lianshen.list.table;

import java.util.Arrays;
import java.util.Locale;
import org.lianshen.list.SentFile;
import org.lianshen.problem.Refusal;

/** What a table can be taken away as. */
public enum TableFormat {
    CSV("text/csv; charset=UTF-8"),
    XLSX(SentFile.XLSX);

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Its word in addresses, and the ending of the file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The content type of such a file. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The format of that word, {@code csv} or {@code xlsx}.
     *
     * @throws Refusal not found, where there is no such format
     */
    public static TableFormat ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
