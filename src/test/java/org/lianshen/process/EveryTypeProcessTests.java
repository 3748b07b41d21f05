package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.LianshenTest;
import org.lianshen.programme.CooperationType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The ends that all cooperation models share, told of each but joint research, which has a class of its own. */
@LianshenTest
class EveryTypeProcessTests {

    People people;
    Backstage backstage;

    @BeforeEach
    void enter(@Autowired ApplicationContext context) {
        people = new People(context);
        backstage = people.backstage;
    }

    static Stream<TypeSample> types() {
        return Stream.of(
                TypeSample.INDUSTRY, TypeSample.LABORATORY, TypeSample.MULTILATERAL, TypeSample.PARTNER_FUNDED);
    }

    @ParameterizedTest
    @EnumSource
    void itHasAModelOfItsName(CooperationType type) {
        assertThat(Path.of("bpmn/cooperation", type.word() + ".bpmn")).exists();
    }

    @ParameterizedTest
    @MethodSource("types")
    void notRecommendedItIsRefused(TypeSample type) {
        var number = people.house.applicantSubmits(type.direction(), type.change());
        people.recommenderDeclines(number);
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    @ParameterizedTest
    @MethodSource("types")
    void missingRequirementsItIsRefused(TypeSample type) {
        var number = people.recommended(type);
        people.officerRefuses(number);
        backstage.expectStatus(number, "refused");
        backstage.expectNothingLeft(number);
    }

    /** In the very stage that makes the type special. */
    @ParameterizedTest
    @MethodSource("types")
    void withdrawnNothingIsLeft(TypeSample type) {
        var number = people.passed(type);
        assertThat(backstage.instances(number, "selection")).isEmpty();
        people.house.applicantWithdraws(number);
        backstage.expectStatus(number, "withdrawn");
        backstage.expectNothingLeft(number);
    }
}
