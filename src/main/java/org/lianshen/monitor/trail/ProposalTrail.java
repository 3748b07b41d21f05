package org.lianshen.monitor.trail;

import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.monitor.diagram.Drawing;
import org.lianshen.monitor.diagram.MarkedDrawing;

/**
 * All that the page of a proposal tells.
 *
 * @param proposal the proposal
 * @param present what it waits for; nothing where it has ended
 * @param steps in order of time
 * @param diagrams one for each model and version that it went through, in the order it came there
 */
public record ProposalTrail(
        TracedProposal proposal, List<Present> present, List<Step> steps, List<MarkedDrawing> diagrams) {

    /** What the model of a step is called. */
    public Text modelName(Step step) {
        return diagrams.stream()
                .map(MarkedDrawing::drawing)
                .filter(drawing -> drawing.definition().equals(step.definition()))
                .map(Drawing::name)
                .findFirst()
                .orElse(new Text(step.model(), step.model()));
    }
}
