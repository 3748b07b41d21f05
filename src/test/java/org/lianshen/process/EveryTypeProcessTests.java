package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.CooperationType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The ends that all cooperation models share, told of each but joint research, which has a class of its own. */
@LianshenTest
class EveryTypeProcessTests {

    ProcessActors actors;
    EngineProbe engineProbe;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        actors = new ProcessActors(context);
        engineProbe = actors.engineProbe;
    }

    static Stream<TypeSample> types() {
        return Stream.of(
                TypeSample.INDUSTRY, TypeSample.LABORATORY, TypeSample.MULTILATERAL, TypeSample.PARTNER_FUNDED);
    }

    @ParameterizedTest
    @FieldSource("org.lianshen.programme.CooperationType#PROGRAMME")
    void itHasAModelOfItsName(CooperationType type) {
        assertThat(Path.of("bpmn/cooperation", type.word() + ".bpmn")).exists();
    }

    @Test
    void everyOtherTypeHasASample() {
        var catalogue = engineProbe.bean(Catalogue.class);
        assertThat(types().map(sample ->
                        catalogue.direction(sample.direction()).orElseThrow().type()))
                .containsExactlyInAnyOrderElementsOf(CooperationType.PROGRAMME.stream()
                        .filter(type -> !type.equals(CooperationType.JOINT_RESEARCH))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void notRecommendedItIsRefused(TypeSample type) {
        var number = actors.house.applicantSubmits(type.direction(), type.change());
        actors.recommenderDeclines(number);
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    @ParameterizedTest
    @MethodSource("types")
    void missingRequirementsItIsRefused(TypeSample type) {
        var number = actors.recommended(type);
        actors.officerRefuses(number);
        engineProbe.expectStatus(number, "refused");
        engineProbe.expectNothingLeft(number);
    }

    /** In the very stage that makes the type special. */
    @ParameterizedTest
    @MethodSource("types")
    void withdrawnNothingIsLeft(TypeSample type) {
        var number = actors.passed(type);
        assertThat(engineProbe.instances(number, "selection")).isEmpty();
        actors.house.applicantWithdraws(number);
        engineProbe.expectStatus(number, "withdrawn");
        engineProbe.expectNothingLeft(number);
    }
}
