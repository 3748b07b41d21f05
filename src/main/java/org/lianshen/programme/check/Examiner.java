package org.lianshen.programme.check;

/**
 * Whoever tests the checks: one method per kind, so that a new kind cannot be forgotten.
 *
 * @param <R> what a test gives
 */
public interface Examiner<R> {

    /** Tests {@link AgreementCheck}. */
    R agreement(AgreementCheck check);

    /** Tests {@link OwnershipCheck}. */
    R ownership(OwnershipCheck check);

    /** Tests {@link CompositionCheck}. */
    R composition(CompositionCheck check);

    /** Tests {@link LeadCheck}. */
    R lead(LeadCheck check);

    /** Tests {@link EveryParticipantCheck}. */
    R everyParticipant(EveryParticipantCheck check);

    /** Tests {@link OwnFundingCheck}. */
    R ownFunding(OwnFundingCheck check);

    /** Tests {@link MatchingFundsCheck}. */
    R matchingFunds(MatchingFundsCheck check);

    /** Tests {@link DurationCheck}. */
    R duration(DurationCheck check);

    /** Tests {@link DocumentCheck}. */
    R document(DocumentCheck check);

    /** Tests {@link LaboratoryCheck}. */
    R laboratory(LaboratoryCheck check);

    /** Tests {@link PartnerCountriesCheck}. */
    R partnerCountries(PartnerCountriesCheck check);

    /** Tests {@link ForeignSubmissionCheck}. */
    R foreignSubmission(ForeignSubmissionCheck check);

    /** Tests {@link ForeignAgencyCheck}. */
    R foreignAgency(ForeignAgencyCheck check);

    /** Tests {@link SigningDayCheck}. */
    R signingDay(SigningDayCheck check);

    /** Tests {@link StartCheck}. */
    R start(StartCheck check);

    /** Tests {@link ConfirmationNumberCheck}. */
    R confirmationNumber(ConfirmationNumberCheck check);

    /** Tests {@link PartnerFundingCheck}. */
    R partnerFunding(PartnerFundingCheck check);

    /** Tests {@link FieldCheck}. */
    R field(FieldCheck check);

    /** Tests {@link PoolBudgetCheck}. */
    R poolBudget(PoolBudgetCheck check);

    /** Tests {@link InvestigatorCheck}. */
    R investigator(InvestigatorCheck check);

    /** Tests {@link RecommenderCapCheck}. */
    R recommenderCap(RecommenderCapCheck check);

    /** Tests {@link ContentAgreementCheck}. */
    R contentAgreement(ContentAgreementCheck check);
}
