package org.lianshen.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.pool.ExpertImport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The experts of demo mode, all made up, behind the accounts expert01 to expert30. */
@Component
class DemoExperts {

    private final Experts experts;
    private final ExpertImport imports;

    DemoExperts(Experts experts, ExpertImport imports) {
        this.experts = experts;
        this.imports = imports;
    }

    /** Takes them in, unless there are experts. */
    void importOnce() {
        if (!experts.all().isEmpty()) {
            return;
        }
        try (var list = new ClassPathResource("guidelines-demo/experts.csv").getInputStream()) {
            imports.take(list.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
