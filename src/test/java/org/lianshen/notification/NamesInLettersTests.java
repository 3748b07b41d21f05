package org.lianshen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.confirmation.reconciliation.Difference;
import org.lianshen.confirmation.reconciliation.Mismatch;
import org.lianshen.formalcheck.CheckAnswer;
import org.lianshen.formalcheck.CheckRecord;
import org.lianshen.formalcheck.CheckResult;
import org.lianshen.formalcheck.Finding;
import org.lianshen.formalcheck.FormalCheck;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.formalcheck.Outcome;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.language.MessageFiles;
import org.lianshen.language.Words;
import org.lianshen.programme.Agency;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.Example;
import org.lianshen.programme.Recommender;
import org.lianshen.proposal.HistoryRepository;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.ProposalStatus;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.ContentEdits;
import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.proposal.content.ValidProposals;
import org.lianshen.proposal.content.WellFormedness;
import org.lianshen.verification.EnterpriseVerdict;
import org.lianshen.verification.FundsVerification;
import org.lianshen.verification.Verdict;
import org.lianshen.verification.Verifications;

/** People, organisations, countries and agencies are called by their names in every letter of every direction. */
class NamesInLettersTests {

    private static final Catalogue CATALOGUE = ValidProposals.CATALOGUE;
    private static final WellFormedness WELL_FORMEDNESS = new WellFormedness(CATALOGUE);

    /** What is found wrong in the cases of each direction, by its code. */
    private static final Map<String, List<Finding>> FINDINGS = CATALOGUE.calls().get(0).directions().stream()
            .collect(Collectors.toMap(Direction::code, direction -> findings(direction.example())));

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern MAILBOX = Pattern.compile("\\S+@\\S+");
    private static final Pattern COUNTRY = Pattern.compile("(?<![A-Za-z])[A-Z]{2}(?![A-Za-z-])");

    /** Some organisations of the examples are called so. */
    private static final Pattern NAMED_AFTER_COUNTRY = Pattern.compile("[A-Z][A-Za-z ]+ \\([A-Z]{2}\\)");

    private final LetterTemplates letters = new LetterTemplates();
    private final Words messages = new Words(new MessageFiles().messageSource());
    private final Proposals proposals = mock();
    private final FormalChecks checks = mock();
    private final ContentAgreement agreement = mock();
    private final Verifications verifications = mock();
    private final HistoryRepository history = mock();
    private final ProposalWords words =
            new ProposalWords(proposals, CATALOGUE, new TasklistOnly(), "https://lianshen.example.org");
    private final RecipientWords names = new RecipientWords(CATALOGUE, messages);
    private final CitedClauses clauses =
            new CitedClauses(checks, agreement, verifications, history, CATALOGUE, new ClauseWords(messages));

    @ParameterizedTest
    @EnumSource
    void nothingIsCalledByItsCode(LetterKind kind) {
        for (var direction : CATALOGUE.calls().get(0).directions()) {
            var proposal = proposal(direction);
            var recipients = recipients(proposal);
            var recipient = recipients.get((kind.ordinal() + direction.code().hashCode()) % recipients.size());
            var letter = letters.render(kind, words(kind, proposal, recipient));
            var text = letter.subject() + "\n" + letter.body();
            assertThat(codes(text, proposal))
                    .as(kind + " of " + direction.code() + ":\n" + text)
                    .isEmpty();
        }
    }

    @Test
    void nobodyIsCalledByAnIdOrAnAddress() {
        var proposal = proposal(CATALOGUE.calls().get(0).directions().get(0));
        assertThat(recipients(proposal))
                .extracting(Recipient::name)
                .allSatisfy(name -> assertThat(codes(name, proposal)).isEmpty())
                .noneMatch(name -> name.isBlank() || name.contains("expert07"));
    }

    private Map<String, @Nullable Object> words(LetterKind kind, Proposal proposal, Recipient recipient) {
        var all = new HashMap<String, @Nullable Object>(words.about(proposal.number()));
        all.putAll(words.grant(proposal));
        all.put(LetterWord.RECIPIENT_NAME.variable(), recipient.name());
        all.put(LetterWord.REASON.variable(), "材料不全");
        all.put(LetterWord.DEADLINE.variable(), Instant.parse("2022-01-24T08:00:00Z"));
        all.put(LetterWord.FINDINGS.variable(), clauses.of(kind, proposal));
        return all;
    }

    private Stream<String> known(Proposal proposal) {
        return Stream.of(
                        CATALOGUE.agencies().stream()
                                .map(Agency::id)
                                .filter(id -> !List.of("now", "in").contains(id)),
                        CATALOGUE.recommenders().stream().map(Recommender::id),
                        proposal.content().participants().stream().map(one -> one.id()),
                        direction(proposal).rules().stream().map(rule -> rule.id()),
                        direction(proposal).questions().stream().map(question -> question.id()),
                        direction(proposal).pools().stream()
                                .map(pool -> pool.id())
                                .filter(id -> id.equals("main")))
                .flatMap(ids -> ids);
    }

    private List<String> codes(String letter, Proposal proposal) {
        var text = NAMED_AFTER_COUNTRY
                .matcher(ADDRESS.matcher(letter).replaceAll(""))
                .replaceAll("")
                .replace(proposal.number().value(), "");
        var found = new ArrayList<String>();
        known(proposal)
                .filter(id -> Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])")
                        .matcher(text)
                        .find())
                .forEach(found::add);
        for (var pattern : List.of(MAILBOX, COUNTRY)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** Accounts without a name of their own, or with an address or their id in its place. */
    private List<Recipient> recipients(Proposal proposal) {
        return Stream.of("", " ", "expert07", "someone@example.org")
                .flatMap(name -> Stream.of(
                        Recipient.of(new Contact("expert07", name, "someone@example.org"), names.recommender("sc-kjt")),
                        Recipient.of(new Contact("expert07", name, "someone@example.org"), names.agency("cdti")),
                        Recipient.of(new Contact("expert07", name, "someone@example.org"), names.applicant(proposal)),
                        Recipient.of(new Contact("expert07", name, "someone@example.org"), names.role(Role.LIAISON)),
                        Recipient.of(
                                name.equals("expert07") ? "" : name, "someone@example.org", RecipientWords.EXPERT)))
                .toList();
    }

    /** The direction's own example, with everything wrong that its cases show. */
    private Proposal proposal(Direction direction) {
        var example = direction.example();
        assertThat(example).isNotNull();
        var number = "2022-1-" + direction.code() + "-0001";
        var proposal = new Proposal(
                new ProposalNumber(number),
                direction.id(),
                ProposalStatus.REFUSED,
                "org-1",
                "applicant1",
                Instant.EPOCH,
                1,
                content(example, List.of()),
                Instant.EPOCH,
                1,
                Instant.EPOCH);
        when(proposals.find(new ProposalNumber(number))).thenReturn(Optional.of(proposal));
        var result = new CheckResult(
                direction.id(), Outcome.CORRECTABLE, FINDINGS.get(direction.code()), direction.questions());
        when(checks.find(new ProposalNumber(number)))
                .thenReturn(Optional.of(new CheckRecord(1, new ProposalNumber(number), 0, result)));
        when(checks.answers(any()))
                .thenReturn(direction.questions().stream()
                        .map(question -> new CheckAnswer(question.id(), "no", null))
                        .toList());
        when(agreement.mismatches(any()))
                .thenReturn(List.of(new Mismatch(1, "cdti", List.of(new Difference("durationMonths", "24", "36")))));
        when(verifications.find(any()))
                .thenReturn(Optional.of(new FundsVerification(
                        new ProposalNumber(number),
                        1,
                        proposal.content().participants().stream()
                                .map(one -> new EnterpriseVerdict(String.valueOf(one.id()), null, Verdict.INSUFFICIENT))
                                .collect(Collectors.toList()),
                        Verdict.INSUFFICIENT,
                        false,
                        "不足",
                        "finance",
                        Instant.EPOCH)));
        return proposal;
    }

    private static List<Finding> findings(Example example) {
        return example.cases().stream()
                .filter(change -> !change.accepted())
                .flatMap(change -> new FormalCheck(CATALOGUE)
                        .check(content(example, change.edits()), change.asOf()).findings().stream())
                .toList();
    }

    private static ProposalContent content(Example example, List<Example.Edit> edits) {
        var reading = new ContentReader().read(ValidProposals.bytes(ContentEdits.applied(example.proposal(), edits)));
        return WELL_FORMEDNESS.requireComplete(reading);
    }

    private static Direction direction(Proposal proposal) {
        return CATALOGUE.direction(proposal.direction()).orElseThrow();
    }
}
