package org.lianshen.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.problem.StartRefused;
import org.lianshen.process.account.Permits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What roles may do is granted at every start, and nothing is revoked. */
@LianshenTest
class PermitsTests {

    @Autowired
    Permits permits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theyAreGrantedOnce() {
        var before = count();
        permits.ensure();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aStartBesideARevocationIsRefused() {
        jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)"
                        + " values ('revoked', 1, 2, 'officer', 7, '*', 2)")
                .update();
        assertThatThrownBy(permits::ensure).isInstanceOf(StartRefused.class).hasMessageContaining("1 revocations");
    }

    @AfterEach
    void takeItAway() {
        jdbc.sql("delete from act_ru_authorization where id_ = 'revoked'").update();
    }

    private int count() {
        return jdbc.sql("select count(*) from act_ru_authorization")
                .query(Integer.class)
                .single();
    }
}
