package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.process.caller.AsAccount;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody finds their own filters in Tasklist and nobody else's, administrators included. */
@LianshenTest
class PersonalFiltersTests {

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    @Autowired
    FilterService filters;

    @Autowired
    AsAccount asAccount;

    @BeforeEach
    void severalPeopleLogIn() {
        var house = new House(port, catalogue);
        house.as("expert01").get("/api/calls");
        house.as("officer").get("/api/calls");
        house.as("admin").get("/api/calls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert01", "officer", "admin"})
    void theyAreOnesOwn(String account) {
        var seen = asAccount.call(account, () -> filters.createTaskFilterQuery().list());
        assertThat(seen).hasSize(3).extracting(Filter::getOwner).containsOnly(account);
    }
}
