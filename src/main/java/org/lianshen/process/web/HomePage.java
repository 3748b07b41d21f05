package org.lianshen.process.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lianshen.database.EmbeddedServer;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.notification.OutboxDesk;
import org.lianshen.process.acting.OwnActing;
import org.lianshen.process.home.WaitingTasks;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.round.ObjectionIntake;
import org.lianshen.round.RoundStage;
import org.lianshen.round.Rounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows each person what waits for them, and where to go. */
@Controller
class HomePage {

    private static final Set<Role> READ_LETTERS = EnumSet.of(Role.OFFICER, Role.LIAISON, Role.MANAGER, Role.ADMIN);

    private static final Set<Role> WATCH_OBJECTIONS = EnumSet.of(Role.OFFICER, Role.CHAIR, Role.MANAGER, Role.ADMIN);

    private final WaitingTasks tasks;
    private final OwnActing acting;
    private final ApplicantHome applicants;
    private final AgencyHome agencies;
    private final OutboxDesk outbox;
    private final Rounds rounds;
    private final ObjectionIntake objections;
    private final Catalogue catalogue;
    private final Callers callers;
    private final ObjectProvider<EmbeddedServer> database;

    HomePage(
            WaitingTasks tasks,
            OwnActing acting,
            ApplicantHome applicants,
            AgencyHome agencies,
            OutboxDesk outbox,
            Rounds rounds,
            ObjectionIntake objections,
            Catalogue catalogue,
            Callers callers,
            ObjectProvider<EmbeddedServer> database) {
        this.tasks = tasks;
        this.acting = acting;
        this.applicants = applicants;
        this.agencies = agencies;
        this.outbox = outbox;
        this.rounds = rounds;
        this.objections = objections;
        this.catalogue = catalogue;
        this.callers = callers;
        this.database = database;
    }

    @GetMapping("/")
    String home(Model model) {
        var caller = callers.current();
        model.addAttribute("caller", caller);
        if (caller.isStaff()) {
            database.ifAvailable(server -> model.addAttribute("trouble", server.trouble()));
        }
        if (caller.isStaff() || caller.has(Role.RECOMMENDER) || caller.has(Role.EXPERT)) {
            model.addAttribute("waiting", tasks.forAccount(caller.account()));
            model.addAttribute("substitutions", acting.substitutions());
            model.addAttribute("standIns", acting.standIns());
            model.addAttribute("acted", acting.actions());
        }
        if (caller.has(Role.APPLICANT) && caller.organisation() != null) {
            model.addAttribute("applicant", applicants.of(caller.organisation()));
            model.addAttribute(
                    "calls",
                    catalogue.calls().stream()
                            .map(Call::id)
                            .sorted(Comparator.reverseOrder())
                            .toList());
        }
        if (caller.has(Role.AGENCY) && caller.agency() != null) {
            model.addAttribute("directions", agencies.of(caller.agency()));
        }
        if (caller.roles().stream().anyMatch(READ_LETTERS::contains)) {
            model.addAttribute("dead", outbox.page("dead", null, 0).total());
            model.addAttribute("unaddressed", outbox.page("no-address", null, 0).total());
        }
        model.addAttribute(
                "objections",
                caller.roles().stream().anyMatch(WATCH_OBJECTIONS::contains) ? objections.unconfirmed() : List.of());
        model.addAttribute("rounds", rounds(caller));
        return "home";
    }

    private List<RoundToAct> rounds(Caller caller) {
        var stages = EnumSet.noneOf(RoundStage.class);
        boolean watches = caller.has(Role.MANAGER) || caller.has(Role.ADMIN);
        if (watches || caller.has(Role.OFFICER)) {
            stages.add(RoundStage.ASSIGNMENT);
        }
        if (watches || caller.has(Role.CHAIR)) {
            stages.add(RoundStage.RANKING);
        }
        if (watches || caller.has(Role.APPROVER)) {
            stages.add(RoundStage.SETTLED);
        }
        return rounds.at(stages).stream()
                .map(round -> RoundToAct.of(round, catalogue))
                .toList();
    }
}
