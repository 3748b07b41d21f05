package org.lianshen.process.acting;

import java.util.HashMap;
import java.util.Map;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Contact;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.language.Text;
import org.lianshen.programme.Direction;
import org.springframework.stereotype.Component;

/**
 * What those who have tasks are called, to whoever asks. Reviewers have their pseudonym here, before and after the
 * decision, to all but officers and the chair.
 */
@Component
class HolderNames {

    private final DutyHolders holders;
    private final TaskSubjects subjects;
    private final ReviewerPseudonyms pseudonyms;
    private final Callers callers;

    HolderNames(DutyHolders holders, TaskSubjects subjects, ReviewerPseudonyms pseudonyms, Callers callers) {
        this.holders = holders;
        this.subjects = subjects;
        this.pseudonyms = pseudonyms;
        this.callers = callers;
    }

    /** Names for one page, each looked up once. */
    Page page() {
        return new Page(ReviewerPseudonyms.knows(callers.current()));
    }

    /** The names that one page tells. */
    final class Page {

        private final boolean namesReviewers;
        private final Map<String, String> known = new HashMap<>();

        private Page(boolean namesReviewers) {
            this.namesReviewers = namesReviewers;
        }

        /** What somebody is called who is no reviewer. */
        Text of(String account) {
            var name = known.computeIfAbsent(account, this::read);
            return new Text(name, name);
        }

        /**
         * What a reviewer is called.
         *
         * @param about the proposal's number or the round
         */
        Text ofReviewer(String account, String about) {
            if (namesReviewers) {
                return of(account);
            }
            var direction = subjects.direction(about);
            return pseudonyms
                    .of(direction == null ? about : round(direction), account)
                    .text();
        }

        private static String round(Direction direction) {
            return direction.id().key();
        }

        private String read(String account) {
            return holders.contact(account)
                    .map(Contact::name)
                    .filter(name -> !name.isBlank() && !name.equals(account))
                    .map(name -> name + " (" + account + ")")
                    .orElse(account);
        }
    }
}
