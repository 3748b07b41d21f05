package org.lianshen.expertreview.recusal;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lianshen.confirmation.matching.NameSimilarity;
import org.lianshen.confirmation.matching.OrganisationName;
import org.lianshen.confirmation.matching.PersonName;
import org.lianshen.expertreview.expert.NamedPerson;
import org.lianshen.expertreview.expert.People;
import org.lianshen.expertreview.expert.PeopleCell;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Participant;

/** The people and organisations of a proposal, and whom its applicant does not want, ready to be compared. */
public final class Team {

    private final List<NamedPerson> people;
    private final List<NamedPerson> unwanted;
    private final List<NamedOrganisation> organisations;
    private final Set<String> tokens = new HashSet<>();

    private Team(List<NamedPerson> people, List<NamedPerson> unwanted, List<NamedOrganisation> organisations) {
        this.people = people;
        this.unwanted = unwanted;
        this.organisations = organisations;
        people.forEach(person -> tokens.addAll(person.name().tokens()));
    }

    /**
     * An organisation that takes part.
     *
     * @param written its names
     * @param name the same, to be compared
     */
    public record NamedOrganisation(LocalizedName written, OrganisationName name) {}

    public static Team of(Proposal proposal) {
        var content = proposal.content();
        return new Team(
                People.of(content).stream().map(NamedPerson::of).toList(),
                content.unsuitableExperts().stream()
                        .flatMap(named -> PeopleCell.names(named).stream())
                        .map(NamedPerson::of)
                        .toList(),
                content.participants().stream()
                        .map(Participant::name)
                        .filter(Objects::nonNull)
                        .map(name -> new NamedOrganisation(name, OrganisationName.of(spellings(name))))
                        .toList());
    }

    private static List<String> spellings(LocalizedName name) {
        return Stream.of(name.zh(), name.en()).filter(Objects::nonNull).toList();
    }

    public List<NamedPerson> people() {
        return people;
    }

    public List<NamedOrganisation> organisations() {
        return organisations;
    }

    /** Whether a person of that name takes part. */
    public NameSimilarity has(PersonName name) {
        return Collections.disjoint(tokens, name.tokens()) ? NameSimilarity.DIFFERENT : surest(people, name);
    }

    /** Whether a legal person of that name takes part. */
    NameSimilarity includes(OrganisationName name) {
        return organisations.stream()
                .map(participant -> participant.name().compare(name))
                .reduce(NameSimilarity.DIFFERENT, NameSimilarity::orSurer);
    }

    /** Whether the applicant asked not to be reviewed by a person of that name. */
    public NameSimilarity refuses(PersonName name) {
        return surest(unwanted, name);
    }

    private static NameSimilarity surest(List<NamedPerson> people, PersonName name) {
        return people.stream()
                .map(person -> person.name().compare(name))
                .reduce(NameSimilarity.DIFFERENT, NameSimilarity::orSurer);
    }
}
