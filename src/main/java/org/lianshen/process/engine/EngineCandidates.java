package org.lianshen.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lianshen.process.deployment.CandidateCheck;
import org.lianshen.process.deployment.DesignedFiles;
import org.lianshen.process.modelcheck.ModelReview;
import org.lianshen.process.modelcheck.finding.ModelFinding;
import org.lianshen.process.modelcheck.finding.ModelSet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Checks models and forms, by the one checker there is, against what code and forms of this application offer. */
@Component
class EngineCandidates implements CandidateCheck {

    private final BeanFactory beans;

    EngineCandidates(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public List<ModelFinding> findings(DesignedFiles candidate) {
        var files = ModelSet.of(candidate.contents());
        return new ModelReview(HouseNames.of(beans))
                .findings(files.names(ModelSet.WORDS).isEmpty() ? files.with(ModelSet.WORDS, words()) : files);
    }

    /** The forms' Chinese belonged to the release alone when earlier changes were made. */
    private static byte[] words() {
        try {
            return new ClassPathResource("forms/" + ModelSet.WORDS).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
