package org.lianshen.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the notices of all years: those that come with the product, and those that an officer has added since. */
final class HolidayNotices {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private HolidayNotices() {}

    /**
     * The working days by all notices.
     *
     * @param folder a folder with further files; empty for none. A year that stands in both is taken from there
     * @param more further days on which nobody works
     * @throws CalendarError naming the file and what would do, where one cannot be used
     */
    static WorkingDays read(String folder, Set<LocalDate> more) {
        Map<Integer, HolidayNotice> years = new TreeMap<>();
        readAll("classpath*:working-days/*.yaml", years);
        if (!folder.isBlank()) {
            if (!Files.isDirectory(Path.of(folder.strip()))) {
                throw new CalendarError(CalendarError.Fault.NO_FOLDER, null, folder.strip());
            }
            readAll("file:" + folder.strip() + "/*.yaml", years);
        }
        Set<LocalDate> holidays = new HashSet<>(more);
        years.values().stream()
                .flatMap(notice -> notice.holidays().stream())
                .flatMap(HolidayNotice.Holiday::days)
                .forEach(holidays::add);
        var workdays = years.values().stream()
                .map(HolidayNotice::workdays)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return new WorkingDays(holidays, workdays, years.keySet());
    }

    /**
     * Dates as they are configured.
     *
     * @throws CalendarError naming the one that is no date
     */
    static Set<LocalDate> dates(List<String> texts) {
        Set<LocalDate> dates = new HashSet<>();
        for (var text : texts) {
            try {
                dates.add(LocalDate.parse(text.strip()));
            } catch (DateTimeParseException broken) {
                throw new CalendarError(CalendarError.Fault.NO_DATE, broken, text);
            }
        }
        return dates;
    }

    private static void readAll(String pattern, Map<Integer, HolidayNotice> years) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var notice = read(file);
                years.put(notice.year(), notice);
            }
        } catch (IOException unreadable) {
            throw new CalendarError(
                    CalendarError.Fault.UNREADABLE_FOLDER,
                    unreadable,
                    pattern,
                    String.valueOf(unreadable.getMessage()));
        }
    }

    private static HolidayNotice read(Resource file) {
        try (var stream = file.getInputStream()) {
            var notice = YAML.readValue(stream, HolidayNotice.class);
            notice.check();
            return notice;
        } catch (IOException broken) {
            throw new CalendarError(
                    CalendarError.Fault.UNUSABLE_FILE,
                    broken,
                    String.valueOf(file.getFilename()),
                    String.valueOf(reason(broken)));
        }
    }

    private static String reason(IOException broken) {
        return broken instanceof JsonProcessingException json ? json.getOriginalMessage() : broken.getMessage();
    }
}
