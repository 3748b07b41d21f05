package org.lianshen.programme.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lianshen.programme.Catalogue;

/** A small made-up call in an outside folder; a test changes one place and loads it. */
public final class SmallCall {

    private static final String CALL = """
            id: "2030-9"
            name: {zh: 示例批次, en: Made-up call}
            purpose: {zh: 测试, en: Testing}
            expected: {directions: 1, partners: 1, quota: 7, budget: 1234567.89}
            parameters:
              correctionRounds: 2
              correctionWorkingDays: 3
              expertsPerProposal: 4
              minimumExperts: 3
              loadPerExpert: 6
              unsuitableExperts: 3
              affiliationYears: 3
              coauthorYears: 4
            criteria: [{id: worth, name: {zh: 价值, en: Worth}}]
            agencies: [{id: xag, name: {zh: 示例署, en: Example Agency}}]
            recommenders: [{id: moe, name: {zh: 教育部, en: Ministry of Education}}]
            rules:
              - id: general-duration
                clause: general
                severity: warning
                quote: 一般两年。
                check: {kind: duration, min: 12, max: 24}
            """;

    private static final String CALENDAR = """
            opens: 2030-01-01T08:00+08:00
            applicants: 2030-02-01T16:00+08:00
            recommenders: applicants+P7D
            agencies: {xag: 2030-03-01T16:00+08:00}
            reviewClaim: P2D
            review: P10D
            noticeWorkingDays: 5
            """;

    private static final String CALENDAR_OF_DEMONSTRATION = """
            time: "16:00"
            opens: anchor-P10D
            applicants: anchor+P20D
            recommenders: applicants+P7D
            agencies: {xag: anchor+P40D}
            reviewClaim: P2D
            review: P10D
            noticeWorkingDays: 5
            """;

    private static final String DIRECTION = """
            code: "3.0"
            name: {zh: 示例方向, en: Made-up direction}
            type: industry-research
            partner: {id: is, name: {zh: 冰岛, en: Iceland}, countries: [IS]}
            agency: xag
            agreements: [《示例协议》]
            fields:
              - name: {zh: 地热, en: Geothermal energy}
              - name: {zh: 渔业, en: Fishery}
            pools:
              - {id: main, quota: 7, quotaKind: ceiling, budget: 1234567.89}
            rules:
              - id: 3.0-dual
                clause: 3.0(1)
                severity: void
                quote: 单方申报无效。
                check: {kind: foreign-submission}
              - id: 3.0-field
                clause: 3.0 fields
                severity: failure
                quote: 地热；渔业。
                check: {kind: field}
            confirmation: {agencies: [xag], onSilence: void}
            """;

    private final Path location;
    private final Path folder;

    private SmallCall(Path location, String folder) {
        this.location = location;
        this.folder = location.resolve(folder);
        write("call.yaml", CALL);
        write("calendar.yaml", CALENDAR);
        write("3.0.yaml", DIRECTION);
    }

    /** The valid call, in a folder below this one. */
    public static SmallCall in(Path location) {
        return in(location, "call-of-2030");
    }

    /** The valid call, in that folder below this one. */
    public static SmallCall in(Path location, String folder) {
        return new SmallCall(location, folder);
    }

    /** Writes a file of the call. */
    public SmallCall write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Gives it a calendar that has opened ten days before a demonstration begins. */
    public SmallCall demonstrable() {
        return write("calendar-demo.yaml", CALENDAR_OF_DEMONSTRATION);
    }

    /** Replaces a piece of a file, which must be there. */
    public SmallCall change(String file, String piece, String by) {
        try {
            String text = Files.readString(folder.resolve(file));
            if (!text.contains(piece)) {
                throw new IllegalArgumentException(file + " does not hold " + piece);
            }
            return write(file, text.replace(piece, by));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Gives the direction another code, everywhere. */
    public SmallCall coded(String code) {
        try {
            String text = Files.readString(folder.resolve("3.0.yaml"));
            return without("3.0.yaml").write(code + ".yaml", text.replace("3.0", code));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes a file away. */
    public SmallCall without(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Loads this call alone. */
    public Catalogue load() {
        return CatalogueLoader.loadOnly(List.of(location), false);
    }
}
