package org.lianshen.desk;

import org.lianshen.time.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives every test empty tables, nobody logged in, the usual time and a stand-in that has heard nothing. */
final class EmptyTables implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        var beans = test.getApplicationContext();
        beans.getBean(JdbcClient.class)
                .sql("truncate proposal, proposal_number, refused_entry, agency_list_file, joint_list cascade")
                .update();
        beans.getBean(TestClock.class).reset();
        beans.getBean(StandInProcess.class).reset();
        SecurityContextHolder.clearContext();
    }
}
