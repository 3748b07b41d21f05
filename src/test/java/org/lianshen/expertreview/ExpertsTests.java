package org.lianshen.expertreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.expert.Absence;
import org.lianshen.expertreview.expert.Employment;
import org.lianshen.expertreview.expert.Expert;
import org.lianshen.expertreview.expert.ExpertProfile;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class ExpertsTests {

    private static final ExpertProfile PROFILE = new ExpertProfile(
            List.of("zh", "en"),
            "0000-0002-1825-0097",
            List.of("某题目", "A title"),
            "某陈述",
            List.of(new Absence(LocalDate.of(2030, 7, 1), LocalDate.of(2030, 7, 20))),
            List.of(
                    new Employment("示例大学", LocalDate.of(2015, 3, 1), LocalDate.of(2029, 6, 30)),
                    new Employment("研究所a", LocalDate.of(2029, 7, 1), null),
                    new Employment("某兼职单位", null, null)),
            Map.of("专家乙", 2028),
            List.of("学生一"));

    @Autowired
    private ReviewFixtures fixtures;

    @Autowired
    private Experts experts;

    @BeforeEach
    void clear() {
        fixtures.clear();
    }

    @Test
    void aProfileIsKeptAsItIs() {
        experts.insert(List.of(SampleExperts.expert("a").with(PROFILE), SampleExperts.expert("b")));
        assertThat(experts.find("expert-a")).get().satisfies(expert -> {
            assertThat(expert.profile()).isEqualTo(PROFILE.withHistory(PROFILE.history()));
            assertThat(expert.formerOrganisations()).containsExactly("示例大学");
        });
        assertThat(experts.find("expert-b")).get().extracting(Expert::profile).isEqualTo(ExpertProfile.PLAIN);
    }

    @Test
    void aChangeReplacesTheProfileAndCounts() {
        experts.insert(List.of(SampleExperts.expert("a").with(PROFILE)));
        experts.update(List.of(SampleExperts.expert("a")));
        assertThat(experts.all()).singleElement().satisfies(expert -> {
            assertThat(expert.profile()).isEqualTo(ExpertProfile.PLAIN);
            assertThat(expert.version()).isEqualTo(1);
        });
    }
}
