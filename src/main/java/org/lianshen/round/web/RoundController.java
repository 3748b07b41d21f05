package org.lianshen.round.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.lianshen.expertreview.AssignmentOverview;
import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.round.Notices;
import org.lianshen.round.Objection;
import org.lianshen.round.ObjectionIntake;
import org.lianshen.round.Objections;
import org.lianshen.round.RankingSheet;
import org.lianshen.round.RankingWorkbook;
import org.lianshen.round.Rounds;
import org.lianshen.round.ScoreReaders;
import org.lianshen.round.reviewer.VeiledAssignment;
import org.lianshen.round.reviewer.VeiledReviews;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds, for staff. */
@RestController
@RequestMapping("/api/rounds/{call}/{direction}")
@PreAuthorize("@callers.current().isStaff()")
class RoundController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Rounds rounds;
    private final RoundStatus status;
    private final VeiledAssignment assignments;
    private final VeiledReviews reviews;
    private final RankingWorkbook workbook;
    private final ScoreReaders readers;
    private final Objections objections;
    private final ObjectionIntake intake;
    private final Notices notices;
    private final Callers callers;

    RoundController(
            Rounds rounds,
            RoundStatus status,
            VeiledAssignment assignments,
            VeiledReviews reviews,
            RankingWorkbook workbook,
            ScoreReaders readers,
            Objections objections,
            ObjectionIntake intake,
            Notices notices,
            Callers callers) {
        this.rounds = rounds;
        this.status = status;
        this.assignments = assignments;
        this.reviews = reviews;
        this.workbook = workbook;
        this.readers = readers;
        this.objections = objections;
        this.intake = intake;
        this.notices = notices;
        this.callers = callers;
    }

    @GetMapping
    RoundStatus.View round(@PathVariable String call, @PathVariable String direction) {
        var round = rounds.find(new DirectionId(call, direction)).orElseThrow(Refusal::notFound);
        return status.of(
                round, notices.of(new DirectionId(call, direction)), objections.of(new DirectionId(call, direction)));
    }

    @GetMapping("/assignment")
    List<AssignmentOverview.Entry> assignment(@PathVariable String call, @PathVariable String direction) {
        rounds.find(new DirectionId(call, direction)).orElseThrow(Refusal::notFound);
        return assignments.of(new DirectionId(call, direction));
    }

    @GetMapping("/ranking")
    RankingSheet.View ranking(@PathVariable String call, @PathVariable String direction) {
        readers.require(new DirectionId(call, direction), callers.current());
        return reviews.ranking(new DirectionId(call, direction));
    }

    @GetMapping("/ranking.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String call, @PathVariable String direction) {
        readers.require(new DirectionId(call, direction), callers.current());
        var view = reviews.ranking(new DirectionId(call, direction));
        var name = "ranking-" + call + "-" + direction + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .body(workbook.write(
                        view, ScoreReaders.onDuty(callers.current()) ? reviews.scorings(view.direction()) : List.of()));
    }

    @PostMapping("/objections")
    @PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
    @ResponseStatus(HttpStatus.CREATED)
    Objection object(@PathVariable String call, @PathVariable String direction, @RequestBody JsonNode body) {
        var filing = Filing.of(body);
        var account = callers.current().account();
        if (filing.email() != null) {
            return intake.receive(new DirectionId(call, direction), filing.statement(), account);
        }
        var id = objections.file(
                new DirectionId(call, direction),
                ProposalNumber.ofNullable(filing.number()),
                filing.objector(),
                filing.ground(),
                filing.signed(),
                account);
        return objections.find(id).orElseThrow(Refusal::notFound);
    }
}
