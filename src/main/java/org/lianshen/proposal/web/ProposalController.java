package org.lianshen.proposal.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Drafting;
import org.lianshen.proposal.HistoryEntry;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalAccess;
import org.lianshen.proposal.ProposalList;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Receipt;
import org.lianshen.proposal.Submission;
import org.lianshen.proposal.Withdrawal;
import org.lianshen.proposal.overview.ReviewComment;
import org.lianshen.proposal.overview.ReviewComments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP: drafts, submission, withdrawal, history, listing. */
@RestController
@RequestMapping("/api/proposals")
class ProposalController {

    private static final int LONGEST_KEY = 200;

    private final Drafting drafting;
    private final Submission submission;
    private final Withdrawal withdrawal;
    private final ProposalAccess access;
    private final ProposalList list;
    private final HistoryRepository history;
    private final ProposalView view;
    private final ReviewComments comments;

    ProposalController(
            Drafting drafting,
            Submission submission,
            Withdrawal withdrawal,
            ProposalAccess access,
            ProposalList list,
            HistoryRepository history,
            ProposalView view,
            ReviewComments comments) {
        this.drafting = drafting;
        this.submission = submission;
        this.withdrawal = withdrawal;
        this.access = access;
        this.list = list;
        this.history = history;
        this.view = view;
        this.comments = comments;
    }

    @PostMapping
    @PreAuthorize("hasRole('APPLICANT')")
    ResponseEntity<ObjectNode> create(@RequestBody(required = false) byte @Nullable [] body) throws IOException {
        var proposal = drafting.create(view.read(orEmpty(body)));
        return ResponseEntity.created(URI.create("/api/proposals/" + proposal.number()))
                .eTag(tag(proposal))
                .body(view.of(proposal));
    }

    @GetMapping
    ProposalPage list(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page) {
        var found = list.page(call, direction, status, page);
        return new ProposalPage(
                found.items().stream().map(view::summary).toList(), found.page(), found.pageSize(), found.total());
    }

    @GetMapping("/{number}")
    ResponseEntity<ObjectNode> read(@PathVariable String number) {
        var proposal = access.visible(new ProposalNumber(number));
        return ResponseEntity.ok().eTag(tag(proposal)).body(view.of(proposal));
    }

    @PutMapping("/{number}")
    ResponseEntity<ObjectNode> change(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body)
            throws IOException {
        var proposal = drafting.change(new ProposalNumber(number), version(ifMatch), view.read(orEmpty(body), number));
        return ResponseEntity.ok().eTag(tag(proposal)).body(view.of(proposal));
    }

    @PostMapping("/{number}/submission")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Receipt submit(
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (Blank.is(key) || key.length() > LONGEST_KEY) {
            throw new Refusal(
                    Refusal.Kind.BAD_REQUEST,
                    "idempotency-key-missing",
                    Text.of("proposal.idempotency-key-needed"),
                    List.of());
        }
        return submission.submit(new ProposalNumber(number), key, body == null ? new byte[0] : body);
    }

    @PostMapping("/{number}/withdrawal")
    ObjectNode withdraw(@PathVariable String number) {
        return view.of(withdrawal.withdraw(new ProposalNumber(number)));
    }

    @GetMapping("/{number}/history")
    List<HistoryEntry> history(@PathVariable String number) {
        return history.of(access.visible(new ProposalNumber(number)).number());
    }

    /** What reviewers wrote for the applicant, without names; not found before the proposal is decided. */
    @GetMapping("/{number}/comments")
    List<ReviewComment> comments(@PathVariable String number) {
        var proposal = access.visible(new ProposalNumber(number));
        return comments.ofDecided(proposal.number())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "not-decided", Text.of("proposal.comments-once-decided"), List.of()));
    }

    private static byte[] orEmpty(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }

    private static String tag(Proposal proposal) {
        return "\"" + proposal.version() + "\"";
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (Blank.is(ifMatch)) {
            return null;
        }
        var plain = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return plain.matches("\\d{1,18}") ? Long.parseLong(plain) : -1L;
    }

    /**
     * One page of a listing.
     *
     * @param items the proposals' numbers, places, titles and statuses
     * @param page which page, from 0
     * @param pageSize how many a full page has
     * @param total how many there are in all
     */
    record ProposalPage(List<ObjectNode> items, int page, int pageSize, long total) {}
}
