package org.lianshen.programme.check;

/** How a rule is tested: one kind of a small sealed set, with its parameters. It knows no proposal. */
public sealed interface Check
        permits AgreementCheck,
                CompositionCheck,
                ConfirmationNumberCheck,
                ContentAgreementCheck,
                DocumentCheck,
                DurationCheck,
                EveryParticipantCheck,
                FieldCheck,
                ForeignAgencyCheck,
                ForeignSubmissionCheck,
                InvestigatorCheck,
                LaboratoryCheck,
                LeadCheck,
                MatchingFundsCheck,
                OwnFundingCheck,
                OwnershipCheck,
                PartnerCountriesCheck,
                PartnerFundingCheck,
                PoolBudgetCheck,
                RecommenderCapCheck,
                SigningDayCheck,
                StartCheck {

    /** Hands itself to the examiner's method for its kind. */
    <R> R examine(Examiner<R> examiner);
}
