package org.lianshen.expertreview.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.plan.AssignmentPlan;
import org.lianshen.expertreview.plan.AssignmentPlans;
import org.lianshen.expertreview.plan.PairRequest;
import org.lianshen.expertreview.plan.PlanComparison;
import org.lianshen.expertreview.plan.PlanId;
import org.lianshen.expertreview.plan.PlanOverview;
import org.lianshen.expertreview.plan.PlanOverview.Row;
import org.lianshen.expertreview.plan.PlanSettings;
import org.lianshen.expertreview.plan.PlanShortage;
import org.lianshen.identity.Callers;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.DirectionId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a round's plan shows. */
@Component
class PlanPage {

    private final AssignmentPlans plans;
    private final PlanOverview overview;
    private final Catalogue catalogue;
    private final Callers callers;

    PlanPage(AssignmentPlans plans, PlanOverview overview, Catalogue catalogue, Callers callers) {
        this.plans = plans;
        this.overview = overview;
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /**
     * What of a plan is looked at.
     *
     * @param q part of a number, a title, or an expert's name or organisation; null for everything
     * @param show {@code short}, {@code pinned} or {@code changed}; everything otherwise
     * @param with id of the plan it is compared with, or null
     * @param page which page, from 0
     */
    record Search(
            @Nullable String q,
            @Nullable String show,
            @Nullable String with,
            int page) {

        static final Search ALL = new Search(null, null, null, 0);

        private Predicate<Row> kept() {
            return switch (String.valueOf(show)) {
                case "short" -> row -> row.missing() > 0;
                case "pinned" -> Row::pinned;
                case "changed" -> Row::differs;
                default -> row -> true;
            };
        }

        private boolean finds(Row row) {
            return matches(
                    q,
                    Stream.concat(
                            Stream.of(
                                    row.number().value(),
                                    row.title().zh(),
                                    row.title().en()),
                            row.seats().stream().flatMap(seat -> Stream.of(seat.name(), seat.organisation()))));
        }
    }

    static boolean matches(@Nullable String wanted, Stream<String> texts) {
        if (Blank.is(wanted)) {
            return true;
        }
        var lower = wanted.strip().toLowerCase(Locale.ROOT);
        return texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
    }

    /**
     * The round.
     *
     * @throws Refusal not found, where there is none
     */
    DirectionId known(DirectionId direction) {
        catalogue.direction(direction).orElseThrow(Refusal::notFound);
        return direction;
    }

    void fill(Model model, DirectionId direction, Search search, List<Text> faults) {
        head(model, direction);
        var settings = plans.settings(direction);
        var waiting = plans.countWaiting(direction);
        var plan = plans.latest(direction).orElse(null);
        model.addAttribute("waiting", waiting);
        model.addAttribute("settings", settings);
        model.addAttribute("typed", TypedLimits.of(settings));
        model.addAttribute("faults", faults);
        model.addAttribute("plan", plan);
        model.addAttribute("current", plan != null && plans.isCurrent(plan));
        model.addAttribute("names", names(settings, plan));
        if (plan != null) {
            var other = Blank.is(search.with()) ? null : plans.find(direction, new PlanId(search.with()));
            rows(model, plan, other, search);
            model.addAttribute("others", plans.of(direction).stream().skip(1).toList());
        }
    }

    private void rows(Model model, AssignmentPlan plan, @Nullable AssignmentPlan other, Search search) {
        var rows = overview.rows(plan, other);
        model.addAttribute("comparison", other == null ? null : PlanComparison.of(plan, other));
        model.addAttribute("with", other == null ? null : other.id().value());
        model.addAttribute("q", search.q());
        model.addAttribute("show", search.show());
        model.addAttribute(
                "lacking", rows.stream().filter(row -> row.missing() > 0).count());
        var loads = overview.loads(plan);
        model.addAttribute(
                "busiest",
                loads.stream()
                        .mapToInt(load -> load.before() + load.planned())
                        .max()
                        .orElse(0));
        model.addAttribute(
                "idlest",
                loads.stream()
                        .mapToInt(load -> load.before() + load.planned())
                        .min()
                        .orElse(0));
        PageOfList.of(rows.stream().filter(search.kept()).filter(search::finds).toList(), search.page())
                .fill(model, "rows");
    }

    void fillLoads(Model model, DirectionId direction, @Nullable String q, int page) {
        head(model, direction);
        var plan = plans.latest(direction).orElseThrow(Refusal::notFound);
        model.addAttribute("plan", plan);
        model.addAttribute("q", q);
        PageOfList.of(
                        overview.loads(plan).stream()
                                .filter(load -> matches(q, Stream.of(load.name(), load.organisation(), load.expert())))
                                .toList(),
                        page)
                .fill(model, "loads");
    }

    private void head(Model model, DirectionId direction) {
        var entry = catalogue.direction(direction).orElseThrow(Refusal::notFound);
        model.addAttribute("caller", callers.current());
        model.addAttribute("direction", direction);
        model.addAttribute("directionName", entry.name());
    }

    /** Names of everybody whom the page calls by name beside the rows. */
    private Map<String, String> names(PlanSettings settings, @Nullable AssignmentPlan plan) {
        var requested = Stream.concat(settings.pinned().stream(), settings.forbidden().stream())
                .map(PairRequest::expert);
        var lacking = plan == null ? Stream.<String>empty() : of(plan.result().shortage());
        return overview.names(Stream.concat(requested, lacking));
    }

    private static Stream<String> of(PlanShortage shortage) {
        return Stream.concat(
                shortage.experts().stream(),
                shortage.remedies().stream()
                        .filter(remedy -> remedy.limit() == PlanShortage.Limit.LOAD)
                        .flatMap(remedy -> remedy.steps().stream())
                        .map(PlanShortage.Step::of));
    }
}
