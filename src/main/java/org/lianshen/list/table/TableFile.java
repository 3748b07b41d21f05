package org.lianshen.list.table;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Answers with a table as a file. */
public final class TableFile {

    private TableFile() {}

    /** The table as an attachment that nobody keeps on the way. */
    public static ResponseEntity<byte[]> of(Table<?> table, TableFormat format) {
        var bytes =
                switch (format) {
                    case CSV -> CsvTable.write(table);
                    case XLSX -> XlsxTable.write(table);
                };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.name() + "." + format.word(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .body(bytes);
    }
}
