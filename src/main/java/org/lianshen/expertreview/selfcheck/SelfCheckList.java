package org.lianshen.expertreview.selfcheck;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianshen.expertreview.affinity.DeclaredWish;
import org.lianshen.expertreview.affinity.Wish;
import org.lianshen.expertreview.expert.People;
import org.lianshen.language.Blank;
import org.lianshen.language.Collation;
import org.lianshen.language.Text;
import org.lianshen.programme.ApplicantBlinding;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.Sha256;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;

/**
 * What an expert is shown of a direction. Where a call hides whose a proposal is, titles stand in an order of the
 * expert's own, and organisations and people by their names, each once: nothing joins them.
 */
final class SelfCheckList {

    private final String expert;
    private final ApplicantBlinding blinding;
    private final List<Proposal> proposals;
    private final Map<String, Wish> wishes;
    private final Map<MarkedThing, Map<String, String>> reasons;

    SelfCheckList(
            String expert,
            ApplicantBlinding blinding,
            List<Proposal> proposals,
            List<DeclaredWish> wishes,
            List<MarkedConflict> marks) {
        this.expert = expert;
        this.blinding = blinding;
        this.proposals = proposals;
        this.wishes = wishes.stream()
                .filter(wish -> wish.expert().equals(expert))
                .collect(Collectors.toMap(wish -> wish.number().value(), DeclaredWish::wish));
        this.reasons = marks.stream()
                .collect(Collectors.groupingBy(
                        MarkedConflict::kind, Collectors.toMap(MarkedConflict::name, MarkedConflict::reason)));
    }

    List<ListedRow> of(MarkedThing kind) {
        return switch (kind) {
            case PROPOSAL -> titles();
            case ORGANISATION -> names(MarkedThing.ORGANISATION, SelfCheckList::organisations);
            case PERSON -> names(MarkedThing.PERSON, proposal -> People.of(proposal.content()).stream());
        };
    }

    private List<ListedRow> titles() {
        boolean told = blinding == ApplicantBlinding.SINGLE;
        return proposals.stream()
                .sorted(Comparator.comparing(proposal -> place(proposal, told)))
                .map(proposal -> new ListedRow(
                        MarkedThing.PROPOSAL,
                        proposal.number().value(),
                        new Text(proposal.titleZh(), proposal.titleEn()),
                        told ? organisations(proposal).map(LocalizedName::text).toList() : List.of(),
                        wishes.get(proposal.number().value()),
                        reason(MarkedThing.PROPOSAL, proposal.number().value())))
                .toList();
    }

    private String place(Proposal proposal, boolean told) {
        var number = proposal.number().value();
        return told ? number : Sha256.of((expert + " " + number).getBytes(StandardCharsets.UTF_8));
    }

    private List<ListedRow> names(MarkedThing kind, Function<Proposal, Stream<LocalizedName>> named) {
        if (blinding == ApplicantBlinding.SINGLE) {
            return List.of();
        }
        var once = new LinkedHashMap<String, Text>();
        proposals.stream()
                .flatMap(named)
                .map(LocalizedName::text)
                .filter(name -> !Blank.is(name.zh()))
                .forEach(name -> once.putIfAbsent(name.zh(), name));
        var rows = new ArrayList<ListedRow>();
        once.forEach((key, name) -> rows.add(new ListedRow(kind, key, name, List.of(), null, reason(kind, key))));
        rows.sort(Comparator.comparing(ListedRow::key, Collation.byName()));
        return rows;
    }

    private static Stream<LocalizedName> organisations(Proposal proposal) {
        return proposal.content().participants().stream()
                .map(Participant::name)
                .filter(Objects::nonNull)
                .filter(name -> !Blank.is(name.text().zh()));
    }

    private @Nullable String reason(MarkedThing kind, String key) {
        return reasons.getOrDefault(kind, Map.of()).get(key);
    }
}
