package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model keeps every convention, and every convention notices the model that breaks it. */
class BpmnConventionTests {

    static List<Convention> conventions() {
        return Stream.of(
                        NamingConventions.ALL,
                        ExecutionConventions.ALL,
                        FlowConventions.ALL,
                        ShapeConventions.ALL,
                        LineConventions.ALL,
                        LabelConventions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void everyModelKeepsIt(Convention convention) {
        var complaints = ModelFile.all().stream()
                .map(DrawnModel::read)
                .flatMap(model -> convention.complaints().apply(model).map(complaint -> model + ": " + complaint));
        assertThat(complaints).as(convention.sentence()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("conventions")
    void breakingItIsNoticed(Convention convention) {
        var broken = convention.breakage().apply();
        assertThat(convention.complaints().apply(broken))
                .as(convention.sentence())
                .isNotEmpty();
    }
}
