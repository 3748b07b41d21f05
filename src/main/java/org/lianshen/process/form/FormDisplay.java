package org.lianshen.process.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Blank;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.word.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.ProposalNumber;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Component;

/** What forms show, in the words people read. */
@Component
public class FormDisplay {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Proposals proposals;
    private final Catalogue catalogue;
    private final Words words;

    FormDisplay(Proposals proposals, Catalogue catalogue, Words words) {
        this.proposals = proposals;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The head of every form about a proposal. */
    public Map<String, Object> head(ProposalNumber number) {
        var proposal = proposal(number);
        var content = proposal.content();
        var head = new LinkedHashMap<String, Object>();
        head.put("number", number.value());
        head.put("directionName", directionName(proposal.direction()));
        head.put("title", title(proposal));
        head.put(
                "leadOrganisation",
                content.lead(Side.CHINESE).map(FormDisplay::name).orElse("—"));
        head.put("partners", names(content.participants(Side.FOREIGN)));
        head.put("requested", yuan(content.requestedFunding()));
        head.put("duration", months(content.durationMonths()));
        head.put("dossierUrl", "/proposals/" + number);
        return head;
    }

    /** The head of every form about a round. */
    public Map<String, Object> head(DirectionId round) {
        return Map.of("roundName", directionName(round));
    }

    /** A proposal's title. */
    public String title(Proposal proposal) {
        var title = proposal.content().title();
        return title == null ? proposal.number().value() : title.text().here();
    }

    /** A text of the message files. */
    public String words(String key, Object... arguments) {
        return words.here(key, arguments);
    }

    private String months(@Nullable Integer months) {
        return months == null ? "—" : words("forms.months", months.toString());
    }

    /** The proposal of that number, which a task is about. */
    public Proposal proposal(ProposalNumber number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }

    /** The direction of the catalogue. */
    public Direction direction(DirectionId id) {
        return catalogue.direction(id).orElseThrow(Refusal::notFound);
    }

    /** A direction's code and name. */
    public String directionName(DirectionId id) {
        return id.code() + " " + direction(id).name().here();
    }

    /** An agency's name. */
    public String agencyName(@Nullable String id) {
        return id == null
                ? "—"
                : catalogue.agency(id).map(agency -> agency.name().here()).orElse(id);
    }

    /** A recommender's name. */
    public String recommenderName(@Nullable String id) {
        return id == null
                ? "—"
                : catalogue
                        .recommender(id)
                        .map(recommender -> recommender.name().here())
                        .orElse("—");
    }

    /** Names of organisations, one after the other. */
    public static String names(List<Participant> participants) {
        return participants.stream().map(FormDisplay::name).collect(Collectors.joining("; "));
    }

    private static String name(Participant participant) {
        LocalizedName name = participant.name();
        return name == null ? String.valueOf(participant.id()) : name.text().here();
    }

    /** A text, or a dash where there is none. */
    public static String orDash(@Nullable String text) {
        return Blank.is(text) ? "—" : text;
    }

    /** An amount of money, which no line break parts. */
    public static String yuan(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "—";
        }
        var form = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return "¥\u00a0" + form.format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** An amount as narrow tables show it: without cents where there are none. */
    public static String wholeYuan(@Nullable BigDecimal amount) {
        return yuan(amount).replaceFirst("\\.00$", "");
    }

    /** A moment in Beijing. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "—" : words("forms.moment", TIME.format(instant.atZone(Beijing.ZONE)));
    }

    /** Where in a guideline something stands: a clause of a direction, or the call itself. */
    public String clause(String clause) {
        var parts = clause.split(" ", 2);
        return switch (parts.length == 2 ? parts[1] : clause) {
            case "call", "general" -> words("forms.clause." + clause);
            case "fields", "quota", "budget" -> parts[0] + " " + words("forms.clause." + parts[1]);
            default -> clause;
        };
    }

    /** A moment in Beijing, in both languages for a letter. */
    public static String time(@Nullable Instant instant) {
        return instant == null
                ? "—"
                : TIME.format(instant.atZone(Beijing.ZONE)) + " "
                        + Text.of("process.beijing-time").both();
    }

    /** A person's reason, in whatever language it was given. */
    public static @Nullable Text reason(@Nullable String text) {
        return text == null ? null : new Text(text, text);
    }
}
