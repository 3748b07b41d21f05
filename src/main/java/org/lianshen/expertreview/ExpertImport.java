package org.lianshen.expertreview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lianshen.identity.Accounts;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in lists of experts, each wholly or not at all. */
@Service
public class ExpertImport {

    private final Experts experts;
    private final Accounts accounts;

    ExpertImport(Experts experts, Accounts accounts) {
        this.experts = experts;
        this.accounts = accounts;
    }

    /**
     * What an import did.
     *
     * @param added experts that are new
     * @param updated experts that were known, by account, id or e-mail address
     */
    public record Counts(int added, int updated) {}

    /**
     * Adds the experts of a list, and brings those that are known up to date.
     *
     * @param csv comma-separated values in UTF-8; lists inside a cell are separated by semicolons
     * @throws Refusal malformed, with every problem at once under {@code /lines/<line>/<column>}
     */
    @Transactional
    public Counts take(byte[] csv) {
        var wanted = new ExpertRows(accounts).experts(ExpertTable.read(csv));
        int added = 0;
        for (var expert : wanted) {
            var known = known(expert);
            if (known.isEmpty()) {
                experts.insert(expert);
                added++;
            } else {
                experts.update(keeping(expert, known.get()));
            }
        }
        return new Counts(added, wanted.size() - added);
    }

    private Optional<Expert> known(Expert expert) {
        List<Expert> matches = experts.all().stream()
                .filter(other -> other.id().equals(expert.id())
                        || expert.account() != null && expert.account().equals(other.account())
                        || other.email().toLowerCase(Locale.ROOT).equals(expert.email()))
                .toList();
        if (matches.size() > 1) {
            throw Refusal.malformed(List.of(FieldError.at(
                    "/file",
                    expert.email() + "：账号、编号和邮箱分属不同的已有专家。",
                    expert.email() + ": account, id and e-mail address belong to different known experts.")));
        }
        return matches.stream().findFirst();
    }

    /** Known experts keep their id, which assignments refer to, and an account that the list does not name. */
    private static Expert keeping(Expert expert, Expert known) {
        return new Expert(
                known.id(),
                expert.account() == null ? known.account() : expert.account(),
                expert.name(),
                expert.organisation(),
                expert.email(),
                expert.keywords(),
                expert.fields(),
                expert.maxLoad(),
                expert.coAuthors(),
                expert.advisors());
    }
}
