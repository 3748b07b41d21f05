package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.expertreview.SampleExperts.expert;
import static org.lianshen.expertreview.SampleExperts.related;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.PeopleCell;
import org.lianshen.expertreview.recusal.AssignmentContext;
import org.lianshen.expertreview.recusal.Recusals;
import org.lianshen.proposal.Proposal;
import org.lianshen.proposal.content.LocalizedName;
import org.lianshen.proposal.content.Member;
import org.lianshen.proposal.content.Participant;
import org.lianshen.proposal.content.ProposalContent;

/** Conflicts of interest are found however the names are spelled. */
class RecusalSpellingsTests {

    private static final String CONFLICT = "conflict";
    private static final String SHOWN = "shown to the officer";
    private static final String NOTHING = "nothing";

    static Stream<Arguments> sharedSpellings() throws IOException {
        try (var file = RecusalSpellingsTests.class.getResourceAsStream("/inputs/recusal-spellings.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arguments.of((Object[]) line.split(";")));
        }
    }

    @ParameterizedTest
    @MethodSource("sharedSpellings")
    void theSharedSpellings(String proposal, String listed, String what, String right) {
        assertThat(right).startsWith(told(proposal.replace(" (unsuitable)", ""), listed, kind(proposal, what)));
    }

    private static String kind(String proposal, String what) {
        return proposal.endsWith("(unsuitable)") ? "unsuitable" : what;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // organisations: faculties, legal forms, abbreviations, scripts, order
                "示例大学;示例大学 材料科学与工程系;organisation;conflict",
                "示例大学;示例大学（环境学院）;organisation;conflict",
                "示例科技股份有限公司;示例科技;organisation;conflict",
                "Example University;School of Energy, Example University;organisation;conflict",
                "Example University;Example University, 1 Example Road, Beijing;organisation;conflict",
                "Beispiel Universität;Universitat Beispiel;organisation;shown to the officer",
                "示例大学;Shili Daxue;organisation;conflict",
                "示例大学;示例大学附属医院;organisation;shown to the officer",
                "示例科学院;示例科学院物理研究所;organisation;shown to the officer",
                "中国示例技术大学;中示大;organisation;shown to the officer",
                "Example Institute of Technology;EIT;organisation;shown to the officer",
                "示例大学;示例农业大学;organisation;nothing",
                "示例师范大学;示例大学;organisation;nothing",
                "Example University of Technology;Sample University of Technology;organisation;nothing",
                "School of Energy, Example University;School of Energy, Sample University;organisation;nothing",
                "示例大学;示例大学;former;conflict",
                "示例大学;示例大学环境学院;former;conflict",
                // people: titles, order, scripts, accents, separators
                "张示例 | Zhang Shili;张示例教授;person;conflict",
                "张示例;張示例;person;conflict",
                "Łukasz Przykład;Przyklad Lukasz;person;conflict",
                "Пример Иванова;Primer Ivanova;person;conflict",
                "张示例 | Zhang Shili;ZHANG Shi Li;person;conflict",
                "Prof. Dr. Anna Muster;Muster, Anna;person;conflict",
                "张示例;张示力;person;nothing",
                "张晓明;Chang Hsiao-ming;person;shown to the officer",
                "김민준;Kim Min-jun;person;conflict",
                "成员A;成员B;person;nothing",
                "成员A;成员a;person;conflict",
                "Anna Muster;A. Muster;person;shown to the officer",
                "Anna Maria Muster;Anna Muster;person;shown to the officer",
                "Anna Muster;Muster;person;nothing",
                "张示例;李某某、张示例;co-author;conflict",
                "张示例;李某某，張示例，王某某;advisor;conflict",
                "Anna Muster;B. Beispiel；Muster Anna;co-author;conflict",
                "张示例;李某某;co-author;nothing",
                "专家甲、专家乙;专家乙;unsuitable;conflict",
                "专家甲；專家乙教授;专家乙;unsuitable;conflict",
                "Sören Beispiel;S. Beispiel;unsuitable;shown to the officer",
            })
    void siblings(String proposal, String listed, String what, String right) {
        assertThat(told(proposal, listed, what)).isEqualTo(right);
    }

    private static String told(String named, String listed, String what) {
        var proposal = proposal(named, what);
        var expert = expert(listed, what);
        var context = new AssignmentContext(List.of(expert), List.of(proposal), Map.of(), Map.of(), 3);
        var grounds = Recusals.grounds(expert, proposal, context);
        return grounds.isEmpty() ? NOTHING : Recusals.certain(grounds).isEmpty() ? SHOWN : CONFLICT;
    }

    private static Expert expert(String listed, String what) {
        var nobody = SampleExperts.expert("a", "无关专家", "别处研究所");
        return switch (what) {
            case "organisation" -> SampleExperts.expert("a", "无关专家", listed);
            case "former" -> SampleExperts.formerly(nobody, List.of(listed));
            case "co-author" -> related(nobody, null, PeopleCell.names(listed), List.of());
            case "advisor" -> related(nobody, null, List.of(), PeopleCell.names(listed));
            default -> SampleExperts.expert("a", listed, "别处研究所");
        };
    }

    private static Proposal proposal(String named, String what) {
        var plain = RecusalsTests.proposal(1, what.equals("unsuitable") ? List.of(named) : List.of());
        return switch (what) {
            case "unsuitable" -> plain;
            case "organisation", "former" -> RecusalsTests.with(plain, employedBy(plain.content(), name(named)));
            default -> RecusalsTests.with(plain, withMember(plain.content(), name(named)));
        };
    }

    private static LocalizedName name(String named) {
        var names = Arrays.stream(named.split("\\|")).map(String::strip).toList();
        boolean han = names.get(0).codePoints().anyMatch(Character::isIdeographic);
        return new LocalizedName(
                han ? names.get(0) : null, names.size() > 1 ? names.get(1) : han ? null : names.get(0));
    }

    private static ProposalContent withMember(ProposalContent content, LocalizedName name) {
        return SampleContents.changed(
                content, content.participants(), List.of(new Member(name, "cn1")), content.unsuitableExperts());
    }

    private static ProposalContent employedBy(ProposalContent content, LocalizedName name) {
        var first = content.participants().get(0);
        var renamed = new Participant(
                first.id(),
                name,
                first.country(),
                first.kind(),
                first.role(),
                first.legalPerson(),
                first.registeredOn(),
                first.registrationId(),
                first.governmentFunding(),
                first.ownFunding());
        return SampleContents.changed(
                content,
                List.of(renamed, content.participants().get(1)),
                content.members(),
                content.unsuitableExperts());
    }
}
