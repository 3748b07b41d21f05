package org.lianshen.programme.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Call;
import org.lianshen.programme.Direction;
import org.lianshen.programme.Example;
import org.lianshen.programme.Parameters;
import org.lianshen.programme.Question;
import org.lianshen.programme.Recommender;
import org.lianshen.programme.Rule;
import org.lianshen.programme.Schedule;
import org.lianshen.programme.TimedTask;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.word.RankingScore;
import org.lianshen.programme.word.Stage;

/** Reads the folder of one call: {@code call.yaml}, calendars, one file per direction, examples. */
final class CallFolder {

    /** What a call that says nothing of letters of support gets. */
    private static final int LETTER_WORKING_DAYS = 15;

    private static final int LETTER_REMINDER_DAYS = 7;

    private static final int RETURNED_SHEET_DAYS = 5;

    static final String CALL = "call.yaml";
    private static final String CALENDAR = "calendar.yaml";
    private static final String DEMO_CALENDAR = "calendar-demo.yaml";
    private static final String EXAMPLES = "examples/";

    private final String name;
    private final TreeMap<String, YamlFile> files;
    private final Faults faults;

    /**
     * A folder.
     *
     * @param name how faults name it
     * @param files its files by their path within it
     */
    CallFolder(String name, TreeMap<String, YamlFile> files, Faults faults) {
        this.name = name;
        this.files = files;
        this.faults = faults;
    }

    String name() {
        return name;
    }

    /** The call; none, and faults, where it is broken. */
    @Nullable
    Call read(boolean demo) {
        Schedule schedule = schedule(demo);
        return file(CALL).read(faults, yaml -> call(yaml, schedule));
    }

    private YamlFile file(String path) {
        return files.getOrDefault(path, new YamlFile(name + "/" + path, MissingFile.at(path)));
    }

    private @Nullable Schedule schedule(boolean demo) {
        Schedule real = file(CALENDAR).read(faults, Schedules::schedule);
        Schedule shown =
                files.containsKey(DEMO_CALENDAR) ? file(DEMO_CALENDAR).read(faults, Schedules::schedule) : real;
        return demo ? shown : real;
    }

    private @Nullable Call call(YamlFields yaml, @Nullable Schedule schedule) {
        String id = yaml.id("id");
        Text title = yaml.bilingual("name");
        Text purpose = yaml.bilingual("purpose");
        Parameters parameters = yaml.object("parameters", CallFolder::parameters);
        ReviewTemplate template = ReviewTemplates.ofCall(yaml);
        List<Agency> agencies = yaml.objects(
                "agencies",
                entry -> new Agency(entry.id("id"), entry.bilingual("name"), entry.optionalText("website")));
        List<Recommender> recommenders = yaml.notEmpty(
                "recommenders",
                yaml.objects("recommenders", entry -> new Recommender(entry.id("id"), entry.bilingual("name"))));
        List<Rule> common = yaml.objects("rules", rule -> Rules.rule(rule, null));
        List<Direction> directions = directions(new Directions(id, agencies, common, template), common);
        unique(yaml, "agencies", agencies.stream().map(Agency::id).toList());
        unique(yaml, "recommenders", recommenders.stream().map(Recommender::id).toList());
        unique(yaml, "rules", ids(directions, common));
        if (directions.isEmpty()) {
            yaml.fault("id", "the call needs a file per direction beside " + CALL);
        }
        if (yaml.has("expected")) {
            yaml.object("expected", expected -> Expected.check(expected, directions));
        }
        if (schedule == null || parameters == null) {
            return null;
        }
        deadlines(schedule, directions);
        return new Call(id, title, purpose, parameters, template, agencies, recommenders, schedule, directions);
    }

    private static Parameters parameters(YamlFields yaml) {
        Function<String, Integer> days = key -> yaml.whole(key, 0, 1000);
        int experts = yaml.whole("expertsPerProposal", 1, 100);
        int minimum = yaml.whole("minimumExperts", 1, 100);
        if (minimum > experts) {
            yaml.fault("minimumExperts", "must not be above expertsPerProposal, which is " + experts);
        }
        return new Parameters(
                days.apply("correctionRounds"),
                days.apply("correctionWorkingDays"),
                experts,
                minimum,
                yaml.whole("loadPerExpert", 1, 1000),
                days.apply("unsuitableExperts"),
                days.apply("affiliationYears"),
                days.apply("coauthorYears"),
                yaml.has("letterWorkingDays") ? yaml.whole("letterWorkingDays", 1, 1000) : LETTER_WORKING_DAYS,
                yaml.has("letterReminderDays") ? yaml.whole("letterReminderDays", 1, 1000) : LETTER_REMINDER_DAYS,
                yaml.has("rankingScore") ? yaml.word("rankingScore", RankingScore.class) : RankingScore.RAW,
                yaml.has("returnedSheetDays") ? yaml.whole("returnedSheetDays", 1, 1000) : RETURNED_SHEET_DAYS,
                SpreadRule.deliberation(yaml),
                PanelRulesFields.panels(yaml),
                InvitationRulesFields.invitations(yaml),
                SelfCheckFields.selfCheck(yaml),
                taskDays(yaml));
    }

    private static Map<String, Integer> taskDays(YamlFields yaml) {
        if (!yaml.has("taskDays")) {
            return Map.of();
        }
        Map<String, Integer> days = new TreeMap<>();
        yaml.object("taskDays", tasks -> {
            Word.all(TimedTask.class).stream()
                    .filter(tasks::has)
                    .forEach(task -> days.put(task, tasks.whole(task, 1, 1000)));
            return days;
        });
        return days;
    }

    private List<Direction> directions(Directions reader, List<Rule> common) {
        List<Direction> found = new ArrayList<>();
        files.forEach((path, file) -> {
            if (path.contains("/") || Set.of(CALL, CALENDAR, DEMO_CALENDAR).contains(path)) {
                return;
            }
            Direction direction = file.read(faults, reader::direction);
            if (direction == null) {
                return;
            }
            if (!path.equals(direction.code() + ".yaml")) {
                faults.add(
                        new FaultPlace(file.name(), "/code"), "the file must be called " + direction.code() + ".yaml");
            }
            found.add(withExample(direction, common));
        });
        files.keySet().stream()
                .filter(path -> path.startsWith(EXAMPLES))
                .filter(path ->
                        found.stream().noneMatch(direction -> path.equals(EXAMPLES + direction.code() + ".yaml")))
                .forEach(path ->
                        faults.add(new FaultPlace(name + "/" + path, ""), "there is no direction of this name"));
        found.sort(Comparator.comparing(Direction::code));
        return found;
    }

    private Direction withExample(Direction read, List<Rule> common) {
        YamlFile file = files.get(EXAMPLES + read.code() + ".yaml");
        if (file == null) {
            return read;
        }
        Set<String> own = read.rules().stream()
                .filter(rule -> rule.stage() == Stage.FORMAL_CHECK && !common.contains(rule))
                .map(Rule::id)
                .collect(Collectors.toSet());
        Example example = file.read(faults, yaml -> Examples.example(yaml, read.code(), read.rules(), own));
        return example == null ? read : read.with(example);
    }

    private static List<String> ids(List<Direction> directions, List<Rule> common) {
        List<String> ids = new ArrayList<>(common.stream().map(Rule::id).toList());
        for (Direction direction : directions) {
            direction.rules().stream()
                    .filter(rule -> !common.contains(rule))
                    .map(Rule::id)
                    .forEach(ids::add);
            direction.questions().stream().map(Question::id).forEach(ids::add);
        }
        return ids;
    }

    private static void unique(YamlFields yaml, String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !id.isEmpty() && !seen.add(id))
                .forEach(id -> yaml.fault(key, "id \"" + id + "\" comes twice in the call"));
    }

    private void deadlines(Schedule schedule, List<Direction> directions) {
        for (Direction direction : directions) {
            List<String> awaited = new ArrayList<>(direction.confirmation().agencies());
            awaited.addAll(direction.confirmation().partnerAgencies());
            awaited.stream()
                    .filter(agency -> !agency.isEmpty() && !schedule.agencies().containsKey(agency))
                    .forEach(agency -> faults.add(
                            new FaultPlace(name + "/" + CALENDAR, "/agencies"),
                            "the deadline of agency " + agency + " of direction " + direction.code() + " is missing"));
        }
    }
}
