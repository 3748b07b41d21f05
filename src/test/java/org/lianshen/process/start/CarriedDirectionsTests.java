package org.lianshen.process.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianshen.LianshenTest;
import org.lianshen.problem.StartRefused;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.load.SmallCall;
import org.springframework.beans.factory.annotation.Autowired;

/** A direction that nobody could carry keeps the application from starting. */
@LianshenTest
class CarriedDirectionsTests {

    @Autowired
    CarriedDirections directions;

    @TempDir
    Path folder;

    @Test
    void aTypeOfTheProgrammeHasItsModel() {
        directions.check(of("multilateral"));
    }

    @Test
    void aTypeWithoutAModelIsRefused() {
        var refused = refusal("exchange-of-people");
        assertThat(refused.problem().en()).contains("2030-9-3.0 (type: exchange-of-people)");
        assertThat(refused.problem().zh()).contains("2030-9-3.0 (type: exchange-of-people)", "模型");
        assertThat(refused.remedy().en()).contains("joint-laboratory", "Type of cooperation");
        assertThat(refused.remedy().zh()).contains("joint-laboratory", "合作类型");
    }

    @Test
    void aStageIsNoType() {
        assertThat(refusal("formal-check").problem().en()).contains("(type: formal-check)");
    }

    private StartRefused refusal(String type) {
        return catchThrowableOfType(StartRefused.class, () -> directions.check(of(type)));
    }

    private Catalogue of(String type) {
        return SmallCall.in(folder)
                .change("3.0.yaml", "type: industry-research", "type: " + type)
                .load();
    }
}
