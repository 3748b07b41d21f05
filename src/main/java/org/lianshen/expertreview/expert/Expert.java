package org.lianshen.expertreview.expert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reviews.
 *
 * @param id the account's id where an account is known, else a word made from the e-mail address
 * @param account the account to log in with, or null where there is none yet
 * @param name the person's name
 * @param organisation the legal person they work for
 * @param formerOrganisations legal persons they have worked for in the last three years
 * @param email where invitations go
 * @param keywords what they know
 * @param fields fields of the guideline they know, Chinese names
 * @param maxLoad proposals they review at most in one call; null for the call's own number
 * @param coAuthors names of people they have published with; when, says the profile
 * @param advisors names of their advisors, or of their advisors and students, ever
 * @param profile what else is known of them
 * @param version how often what is stored of them has been changed
 */
public record Expert(
        String id,
        @Nullable String account,
        String name,
        String organisation,
        List<String> formerOrganisations,
        String email,
        List<String> keywords,
        List<String> fields,
        @Nullable Integer maxLoad,
        List<String> coAuthors,
        List<String> advisors,
        ExpertProfile profile,
        int version) {

    /** Keeps its own copies of the lists. */
    public Expert {
        formerOrganisations = List.copyOf(formerOrganisations);
        keywords = List.copyOf(keywords);
        fields = List.copyOf(fields);
        coAuthors = List.copyOf(coAuthors);
        advisors = List.copyOf(advisors);
    }

    /** Somebody of whom no more is known, and who has not been changed. */
    public Expert(
            String id,
            @Nullable String account,
            String name,
            String organisation,
            List<String> formerOrganisations,
            String email,
            List<String> keywords,
            List<String> fields,
            @Nullable Integer maxLoad,
            List<String> coAuthors,
            List<String> advisors) {
        this(
                id,
                account,
                name,
                organisation,
                formerOrganisations,
                email,
                keywords,
                fields,
                maxLoad,
                coAuthors,
                advisors,
                ExpertProfile.PLAIN,
                0);
    }

    /** The same person with that profile. */
    public Expert with(ExpertProfile other) {
        return new Expert(
                id,
                account,
                name,
                organisation,
                formerOrganisations,
                email,
                keywords,
                fields,
                maxLoad,
                coAuthors,
                advisors,
                other,
                version);
    }

    /** The same person working for that organisation. */
    public Expert at(String other) {
        return new Expert(
                id,
                account,
                name,
                other,
                formerOrganisations,
                email,
                keywords,
                fields,
                maxLoad,
                coAuthors,
                advisors,
                profile,
                version);
    }

    /** The same person under that id, bound to that account or to none. */
    public Expert boundTo(String otherId, @Nullable String otherAccount) {
        return new Expert(
                otherId,
                otherAccount,
                name,
                organisation,
                formerOrganisations,
                email,
                keywords,
                fields,
                maxLoad,
                coAuthors,
                advisors,
                profile,
                version);
    }
}
