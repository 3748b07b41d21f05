package org.lianshen.expertreview.affinity;

/**
 * How often something is not as it should be, each from 0 to 1.
 *
 * @param otherSpelling a term is written as its synonym
 * @param wrongTopic a term is of another topic
 * @param noKeywords the keywords are missing
 * @param otherField the field is that of another topic
 * @param fewTexts an expert has one publication or none
 */
public record RoundNoise(
        double otherSpelling, double wrongTopic, double noKeywords, double otherField, double fewTexts) {

    /** What is usual. */
    public static final RoundNoise USUAL = new RoundNoise(0.3, 0.1, 0.15, 0.1, 0.1);

    /** Twice as much. */
    public static final RoundNoise HARSH = new RoundNoise(0.5, 0.25, 0.4, 0.3, 0.3);
}
