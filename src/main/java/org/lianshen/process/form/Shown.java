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
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;
import org.lianshen.programme.Side;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Proposals;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;
import org.lianshen.time.Beijing;
import org.springframework.stereotype.Component;

/** What forms show, in the words people read. */
@Component
public class Shown {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Proposals proposals;
    private final Catalogue catalogue;

    Shown(Proposals proposals, Catalogue catalogue) {
        this.proposals = proposals;
        this.catalogue = catalogue;
    }

    /** The head of every form about a proposal. */
    public Map<String, Object> head(String number, @Nullable Instant due) {
        var proposal = proposal(number);
        var content = proposal.content();
        var head = new LinkedHashMap<String, Object>();
        head.put("number", number);
        head.put("directionName", directionName(proposal.call(), proposal.direction()));
        head.put("titleZh", proposal.titleZh());
        head.put("titleEn", proposal.titleEn());
        head.put("leadOrganisation", content.lead(Side.CHINESE).map(Shown::name).orElse("—"));
        head.put("partners", names(content.participants(Side.FOREIGN)));
        head.put("requested", yuan(content.requestedFunding()));
        head.put("duration", content.durationMonths() + " 个月 · months");
        head.put("dossierUrl", "/proposals/" + number);
        head.put("dueText", time(due));
        return head;
    }

    /** The proposal of that number, which a task is about. */
    public Proposal proposal(String number) {
        return proposals.find(number).orElseThrow(Refusal::notFound);
    }

    /** The direction of the catalogue. */
    public Direction direction(String call, String code) {
        return catalogue.direction(call, code).orElseThrow(Refusal::notFound);
    }

    /** A direction's code and names. */
    public String directionName(String call, String code) {
        return code + " " + direction(call, code).name().both();
    }

    /** An agency's names. */
    public String agencyName(@Nullable String id) {
        return id == null
                ? "—"
                : catalogue.agency(id).map(agency -> agency.name().both()).orElse(id);
    }

    /** Names of organisations, one after the other. */
    public static String names(List<Participant> participants) {
        return participants.stream().map(Shown::name).collect(Collectors.joining("；"));
    }

    private static String name(Participant participant) {
        LocalizedName name = participant.name();
        return name == null ? String.valueOf(participant.id()) : name.text().both();
    }

    /** A text, or a dash where there is none. */
    public static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "—" : text;
    }

    /** An amount of money. */
    public static String yuan(@Nullable BigDecimal amount) {
        if (amount == null) {
            return "—";
        }
        var form = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return "¥ " + form.format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** A moment in Beijing. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? "—" : TIME.format(instant.atZone(Beijing.ZONE)) + " 北京时间 · Beijing time";
    }

    /** A person's reason, in whatever language it was given. */
    public static @Nullable Text reason(@Nullable String text) {
        return text == null ? null : new Text(text, text);
    }
}
