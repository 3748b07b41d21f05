package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.process.modelcheck.finding.ModelFinding;

/** The checker finds nothing in our models and forms, and notices every convention that a model breaks. */
class BpmnConventionTests {

    static Stream<Convention> conventions() {
        return Conventions.ALL.stream().flatMap(List::stream);
    }

    @Test
    void everyModelAndFormKeepsThem() {
        assertThat(DesignersRooms.findings(DesignersRooms.FILES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void breakingItIsNoticed(Convention convention) {
        assertThat(DesignersRooms.findings(convention.broken()))
                .extracting(ModelFinding::message)
                .anyMatch(message -> message.en().contains(convention.said()));
    }
}
