package org.lianshen.confirmation.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.language.Text;

/**
 * A list that came as a file (名单报送).
 *
 * @param id its id
 * @param agency whose list it is
 * @param fileName the name its sender gave the file
 * @param sha256 SHA-256 of the file, 64 hexadecimal digits
 * @param size bytes of the file
 * @param receivedAt when it came
 * @param receivedFrom the account that sent it
 * @param format {@code csv} or {@code xlsx}; absent where the file was not usable
 * @param sheet name of the sheet that was read; absent for CSV
 * @param rows how many rows it has; absent as long as it was not answered
 * @param results how many rows came to what, by the words of {@link EntryAnswer.Result}
 * @param refusal why the file was refused as a whole; absent where it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListImport(
        long id,
        String agency,
        String fileName,
        String sha256,
        int size,
        Instant receivedAt,
        String receivedFrom,
        @Nullable String format,
        @Nullable String sheet,
        @Nullable Integer rows,
        @Nullable Map<String, Integer> results,
        @Nullable Refused refusal) {

    /**
     * Why nothing of the file was taken.
     *
     * @param code the problem's code
     * @param message what is wrong and what would do
     */
    public record Refused(String code, Text message) {}
}
