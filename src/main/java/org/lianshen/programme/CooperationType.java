package org.lianshen.programme;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * What decides the process model of a direction. Those of the programme are here; a direction may name any other that
 * designers have made a model for.
 *
 * @param word as guidelines and JSON spell it, {@code joint-research}; also the key of the model
 */
public record CooperationType(@JsonValue String word) {

    /** Both sides apply and wait for the foreign agency's confirmation (联合研究). */
    public static final CooperationType JOINT_RESEARCH = new CooperationType("joint-research");
    /** As joint research, with enterprises: composition and matching funds (产学研). */
    public static final CooperationType INDUSTRY_RESEARCH = new CooperationType("industry-research");
    /** No dual submission; the foreign government's support letter is verified (联合实验室). */
    public static final CooperationType JOINT_LABORATORY = new CooperationType("joint-laboratory");
    /** A secretariat and the agencies of several partner countries confirm (多边). */
    public static final CooperationType MULTILATERAL = new CooperationType("multilateral");
    /** The partner is funded by its own government; the evidence is verified (对方出资). */
    public static final CooperationType PARTNER_FUNDED = new CooperationType("partner-funded");

    /** Those of the programme, whose models come with every release. */
    public static final List<CooperationType> PROGRAMME =
            List.of(JOINT_RESEARCH, INDUSTRY_RESEARCH, JOINT_LABORATORY, MULTILATERAL, PARTNER_FUNDED);

    @Override
    public String toString() {
        return word;
    }
}
