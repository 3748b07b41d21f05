package org.lianshen.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by the State Council's notices. */
class WorkingDaysTests {

    private static final WorkingDays DAYS = HolidayNotices.read("", Set.of());

    @ParameterizedTest
    @CsvSource({
        "2022-09-30, 1, 2022-10-08",
        "2022-09-30, 2, 2022-10-09",
        "2022-09-30, 3, 2022-10-10",
        "2022-09-30, 4, 2022-10-11",
        "2022-09-30, 5, 2022-10-12",
        "2022-01-28, 1, 2022-01-29",
        "2022-01-28, 2, 2022-01-30",
        "2022-01-28, 3, 2022-02-07",
        "2022-01-28, 4, 2022-02-08",
        "2022-01-28, 5, 2022-02-09",
        "2021-12-31, 1, 2022-01-04",
        "2022-12-30, 1, 2023-01-03",
        "2023-09-28, 3, 2023-10-09",
        "2024-02-09, 2, 2024-02-19",
        "2025-01-27, 1, 2025-02-05",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 6, 2026-02-28",
        "2026-11-27, 10, 2026-12-11"
    })
    void holidaysAndWeekendsThatAreWorkedCount(LocalDate from, int days, LocalDate last) {
        var noon = from.atTime(12, 0).atZone(Beijing.ZONE).toInstant();
        assertThat(DAYS.endAfter(noon, days).atZone(Beijing.ZONE).toLocalDate()).isEqualTo(last);
    }

    @Test
    void aYearWithoutNoticeIsTold() {
        var now = Instant.parse("2026-11-29T00:00:00Z");
        assertThat(DAYS.years()).contains(2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(DAYS.yearWithoutNotice(now, Instant.parse("2026-12-31T15:59:00Z")))
                .isEmpty();
        assertThat(new WorkingDays(Set.of(), Set.of(), Set.of(2026))
                        .yearWithoutNotice(now, Instant.parse("2026-12-31T16:00:00Z")))
                .contains(2027);
    }

    @Test
    void anOfficerAddsAYearByFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2031.yaml"), """
                year: 2031
                source: 示例通知
                published: 2030-11-01
                holidays:
                  - {name: 元旦, from: 2031-01-01, to: 2031-01-02}
                workdays: [2031-01-04]
                """);
        var days = HolidayNotices.read(folder.toString(), Set.of());
        assertThat(days.years()).contains(2026, 2031);
        assertThat(days.isWorkingDay(LocalDate.parse("2031-01-02"))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.parse("2031-01-04"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            workdays: [2031-01-03] | 2031-01-03 in workdays is no Saturday or Sunday
            workdays: []           | a holiday runs from a day to a later one
            days: []               | days
            """)
    void aFileThatCannotBeUsedIsNamedWithTheReason(String line, String reason, @TempDir Path folder)
            throws IOException {
        var to = line.equals("workdays: []") ? "2030-12-30" : "2031-01-01";
        Files.writeString(
                folder.resolve("bad.yaml"),
                "year: 2031\nsource: 示例通知\npublished: 2030-11-01\nholidays: [{name: 元旦, from: 2031-01-01, to: " + to
                        + "}]\n" + line + "\n");
        assertThatThrownBy(() -> HolidayNotices.read(folder.toString(), Set.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("bad.yaml")
                .hasMessageContaining(reason);
    }
}
