package org.lianshen.programme.load;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lianshen.programme.Moment;
import org.lianshen.programme.Schedule;

/** Reads a calendar file. */
final class Schedules {

    private static final Pattern COUNTED = Pattern.compile("(anchor|applicants)([+-])(P\\d+[DWM])");
    private static final OffsetDateTime SOME_TIME = OffsetDateTime.parse("2022-01-01T00:00Z");
    private static final Instant ANY_DAY = SOME_TIME.toInstant();

    private Schedules() {}

    /** The calendar; its moments are in order. */
    static Schedule schedule(YamlFields yaml) {
        int faults = yaml.faults().count();
        LocalTime time = yaml.has("time") ? time(yaml) : LocalTime.of(16, 0);
        Moment opens = moment(yaml, "opens", yaml.text("opens"), time);
        Moment applicants = moment(yaml, "applicants", yaml.text("applicants"), time);
        Moment recommenders = moment(yaml, "recommenders", yaml.text("recommenders"), time);
        Map<String, Moment> agencies = new HashMap<>();
        for (Map.Entry<String, String> entry : yaml.entries("agencies")) {
            agencies.put(entry.getKey(), moment(yaml, "agencies/" + entry.getKey(), entry.getValue(), time));
        }
        Schedule schedule = new Schedule(
                opens,
                applicants,
                recommenders,
                agencies,
                yaml.period("reviewClaim"),
                yaml.period("review"),
                yaml.whole("noticeWorkingDays", 1, 100));
        if (yaml.faults().count() == faults) {
            order(yaml, schedule);
        }
        return schedule;
    }

    private static void order(YamlFields yaml, Schedule schedule) {
        if (schedule.opens() instanceof Moment.AfterApplicants
                || schedule.applicants() instanceof Moment.AfterApplicants) {
            yaml.fault("applicants", "opens and applicants count from the anchor or are fixed");
            return;
        }
        Instant applicants = schedule.applicants().at(ANY_DAY, ANY_DAY);
        if (!schedule.opens().at(ANY_DAY, applicants).isBefore(applicants)) {
            yaml.fault("applicants", "must be later than opens");
        }
        if (schedule.recommenders().at(ANY_DAY, applicants).isBefore(applicants)) {
            yaml.fault("recommenders", "must not be earlier than applicants");
        }
        if (schedule.reviewClaim().toTotalMonths() == 0
                && schedule.review().toTotalMonths() == 0
                && schedule.reviewClaim().getDays() >= schedule.review().getDays()) {
            yaml.fault("review", "must be longer than reviewClaim");
        }
    }

    private static LocalTime time(YamlFields yaml) {
        String text = yaml.text("time");
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException noTime) {
            yaml.fault("time", "\"" + text + "\" must be a time of day such as \"16:00\"");
            return LocalTime.NOON;
        }
    }

    private static Moment moment(YamlFields yaml, String key, String text, LocalTime time) {
        Matcher counted = COUNTED.matcher(text);
        if (counted.matches()) {
            Period period = Period.parse(counted.group(3));
            Period after = counted.group(2).equals("-") ? period.negated() : period;
            return counted.group(1).equals("anchor")
                    ? new Moment.FromAnchor(after, time)
                    : new Moment.AfterApplicants(after);
        }
        try {
            return new Moment.Fixed(text.isEmpty() ? SOME_TIME : OffsetDateTime.parse(text));
        } catch (DateTimeParseException noMoment) {
            yaml.fault(
                    key,
                    "\"" + text + "\" must be a moment such as 2021-12-20T16:00+08:00, anchor+P30D or applicants+P7D");
            return new Moment.Fixed(SOME_TIME);
        }
    }
}
