package org.lianshen.drills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/** Made-up calls whose deadlines are seen from the day of the drill. */
final class DrillCall {

    /** Its intake is open for a month; each group of proposals has a direction of its own. */
    static final String OPEN = "drill-1";

    /** Its deadlines pass while the drill is under way. */
    static final String ENDING = "drill-2";

    static final int DIRECTIONS = 120;
    static final String AGENCY = "xag";
    static final String RECOMMENDER = "moe";

    /** In {@link #ENDING}: nobody recommends, nobody confirms. */
    static final String UNRECOMMENDED = "4.1";

    static final String UNCONFIRMED = "4.2";

    private static final String CALL = """
            id: "%s"
            name: {zh: 演练批次, en: Call of the drill}
            purpose: {zh: 演练, en: Drill}
            parameters:
              correctionRounds: 2
              correctionWorkingDays: 3
              expertsPerProposal: 3
              minimumExperts: 3
              loadPerExpert: 1000
              unsuitableExperts: 3
              affiliationYears: 3
              coauthorYears: 4
            criteria: [{id: content, name: {zh: 研究内容, en: Research content}}]
            agencies: [{id: xag, name: {zh: 演练署, en: Agency of the drill}}]
            recommenders: [{id: moe, name: {zh: 教育部, en: Ministry of Education}}]
            rules: []
            """;

    private static final String CALENDAR = """
            opens: %s
            applicants: %s
            recommenders: %s
            agencies: {xag: %s}
            reviewClaim: P2D
            review: P10D
            noticeWorkingDays: 5
            """;

    private static final String DIRECTION = """
            code: "%s"
            name: {zh: 演练方向, en: Direction of the drill}
            type: joint-research
            partner: {id: is, name: {zh: 冰岛, en: Iceland}, countries: [IS]}
            agency: xag
            agreements: [《示例协议》]
            fields:
              - name: {zh: 地热, en: Geothermal energy}
            pools:
              - {id: main, quota: 5, quotaKind: ceiling, budget: 10000000}
            rules:
              - id: %s-field
                clause: %s fields
                severity: failure
                quote: 地热。
                check: {kind: field}
            confirmation: {agencies: [xag], onSilence: void}
            """;

    private DrillCall() {}

    /**
     * Writes both calls.
     *
     * @param seconds until the deadlines of {@link #ENDING}: applicants', and 30 seconds each later the recommenders'
     *     and the agency's
     * @return the last of these deadlines
     */
    static OffsetDateTime write(Path location, int seconds) {
        var now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        var soon = now.plusSeconds(seconds);
        call(location, OPEN, calendar(now, now.plusDays(30), now.plusDays(37), now.plusDays(60)));
        IntStream.rangeClosed(1, DIRECTIONS).forEach(index -> direction(location, OPEN, "3." + index));
        call(location, ENDING, calendar(now, soon, soon.plusSeconds(30), soon.plusSeconds(60)));
        direction(location, ENDING, UNRECOMMENDED);
        direction(location, ENDING, UNCONFIRMED);
        return soon.plusSeconds(60);
    }

    private static String calendar(
            OffsetDateTime now, OffsetDateTime applicants, OffsetDateTime recommenders, OffsetDateTime agency) {
        return CALENDAR.formatted(now.minusDays(1), applicants, recommenders, agency);
    }

    private static void call(Path location, String id, String calendar) {
        write(location.resolve(id).resolve("call.yaml"), CALL.formatted(id));
        write(location.resolve(id).resolve("calendar.yaml"), calendar);
    }

    private static void direction(Path location, String call, String code) {
        write(location.resolve(call).resolve(code + ".yaml"), DIRECTION.formatted(code, code, code));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
