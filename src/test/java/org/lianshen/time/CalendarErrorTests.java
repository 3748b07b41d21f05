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
        assertThat(error.en()).startsWith("There is no folder ");
        expectReadable(error);
    }

    @Test
    void aFileThatIsNoNotice(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("2031.yaml"), "year: soon\n");
        var error = catchThrowableOfType(CalendarError.class, () -> HolidayNotices.read(folder.toString(), Set.of()));
        assertThat(error.en()).contains("2031.yaml cannot be used");
        expectReadable(error);
    }

    @Test
    void aHolidayThatIsNoDate() {
        assertThat(HolidayNotices.dates(List.of("2026-10-01", " 2026-10-02")))
                .containsExactlyInAnyOrder(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2));
        var error = catchThrowableOfType(
                CalendarError.class, () -> HolidayNotices.dates(List.of("2026-10-01", "1 October")));
        assertThat(error.en()).contains("\"1 October\" in lianshen.calendar.holidays");
        expectReadable(error);
    }

    private static void expectReadable(CalendarError error) {
        var analysis = new CalendarErrorAnalyzer().analyze(new BeanCreationException("workingDays", error));
        assertThat(analysis.getDescription()).contains(error.zh(), error.en());
        assertThat(analysis.getAction())
                .contains("lianshen.calendar.notices", "2026.yaml")
                .matches("(?s).*\\p{IsHan}.*");
    }
}
