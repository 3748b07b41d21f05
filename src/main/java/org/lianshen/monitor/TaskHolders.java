package org.lianshen.monitor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Caller;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Recommender;
import org.springframework.stereotype.Component;

/** How who has a task is told: reviewers by their pseudonym to all who may not know them. */
@Component
public class TaskHolders {

    private final ReviewerPseudonyms pseudonyms;
    private final Catalogue catalogue;

    TaskHolders(ReviewerPseudonyms pseudonyms, Catalogue catalogue) {
        this.pseudonyms = pseudonyms;
        this.catalogue = catalogue;
    }

    /**
     * Who has a task, in a word for programs: an account, a pseudonym, or the groups whose turn it is.
     *
     * @param round key of the round
     * @param holder who claimed it, or null
     * @param users who alone may claim it: the reviewer it is offered to
     * @param groups whose members may claim it
     * @param reader who is told
     */
    public String word(String round, @Nullable String holder, List<String> users, List<String> groups, Caller reader) {
        if (!users.isEmpty() || holder != null && groups.isEmpty()) {
            var reviewer = holder != null ? holder : users.get(0);
            return ReviewerPseudonyms.knows(reader) || reviewer.equals(reader.account())
                    ? reviewer
                    : pseudonyms.of(round, reviewer).code();
        }
        return holder != null ? holder : String.join(",", groups);
    }

    /** The organisation or office that a task waits for: a recommender by its name, reviewers, or a duty. */
    public Text office(List<String> users, List<String> groups) {
        if (!users.isEmpty() || groups.isEmpty()) {
            return Text.of("office.expert");
        }
        var recommender = Affiliation.RECOMMENDER.among(groups);
        if (recommender != null) {
            return catalogue.recommender(recommender).map(Recommender::name).orElse(new Text(recommender, recommender));
        }
        return groups.stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .findFirst()
                .map(TaskHolders::duty)
                .orElse(new Text(String.join(", ", groups), String.join(", ", groups)));
    }

    private static Text duty(Role role) {
        return switch (role) {
            case OFFICER -> Text.of("office.officer");
            case LIAISON -> Text.of("office.liaison");
            case FINANCE -> Text.of("office.finance");
            case CHAIR -> Text.of("office.chair");
            case APPROVER -> Text.of("office.approver");
            case EXPERT -> Text.of("office.expert");
            case APPLICANT, RECOMMENDER, AGENCY, MANAGER, DESIGNER, ADMIN -> new Text(role.group(), role.group());
        };
    }
}
