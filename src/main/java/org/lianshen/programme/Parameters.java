package org.lianshen.programme;

/**
 * Numbers around the guideline that a call may set. They are not in the guideline.
 *
 * @param correctionRounds how often a proposal may be returned
 * @param correctionWorkingDays working days for one correction
 * @param expertsPerProposal experts invited per proposal
 * @param minimumExperts reviews a proposal needs at least
 * @param loadPerExpert proposals one expert reviews at most
 * @param unsuitableExperts people an applicant may name as unsuitable
 * @param affiliationYears years back in which a shared legal person is a conflict
 * @param coauthorYears years back in which a shared publication is a conflict
 * @param letterWorkingDays working days to verify a foreign government's letter of support with the contact it names
 * @param letterReminderDays days between two reminders to do so
 */
public record Parameters(
        int correctionRounds,
        int correctionWorkingDays,
        int expertsPerProposal,
        int minimumExperts,
        int loadPerExpert,
        int unsuitableExperts,
        int affiliationYears,
        int coauthorYears,
        int letterWorkingDays,
        int letterReminderDays) {}
