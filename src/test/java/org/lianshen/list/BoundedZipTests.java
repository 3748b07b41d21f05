package org.lianshen.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lianshen.confirmation.list.Workbooks;

class BoundedZipTests {

    @Test
    void noMoreIsUnpackedThanTheBound() throws IOException {
        var book = Workbooks.of(new Object[] {"id", "direction", "decision"}, new Object[] {"m1", "1.3", "accepted"});
        try (var zip = BoundedZip.open(book, 100)) {
            var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            assertThat(sheet.readNBytes(100)).hasSize(100);
            assertThatThrownBy(sheet::readAllBytes).isInstanceOf(BoundedZip.TooMuch.class);
        }
    }
}
