package org.lianshen.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshen.problem.CalendarErrorAnalyzer;
import org.springframework.beans.factory.BeanCreationException;

/** Holidays that cannot be used end the start in a sentence in both languages. */
class CalendarErrorTests {

    @Test
    void aFolderThatIsNotThere(@TempDir Path folder) {
        var error = catchThrowableOfType(
                CalendarError.class,
                () -> HolidayNotices.read(folder.resolve("no").toString(), Set.of()));
        expectReadable(error, "There is no folder ", "节假日通知的目录 ");
    }

    @Test
    void aFileThatIsNoNotice(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2031.yaml"), "year: soon\n");
        var error = catchThrowableOfType(CalendarError.class, () -> HolidayNotices.read(folder.toString(), Set.of()));
        expectReadable(error, "2031.yaml cannot be used", "2031.yaml 不能使用");
    }

    @Test
    void aHolidayThatIsNoDate() {
        assertThat(HolidayNotices.dates(List.of("2026-10-01", " 2026-10-02")))
                .containsExactlyInAnyOrder(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
        var error = catchThrowableOfType(
                CalendarError.class, () -> HolidayNotices.dates(List.of("2026-10-01", "1 October")));
        expectReadable(error, "\"1 October\" in lianshen.calendar.holidays", "“1 October”不是日期");
    }

    private static void expectReadable(CalendarError error, String en, String zh) {
        var analysis = new CalendarErrorAnalyzer().analyze(new BeanCreationException("workingDays", error));
        assertThat(analysis.getDescription()).contains(en, zh);
        assertThat(analysis.getAction())
                .contains("lianshen.calendar.notices", "2026.yaml")
                .matches("(?s).*\\p{IsHan}.*");
    }
}
