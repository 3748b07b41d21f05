package org.lianshen.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshen.database.OutsideServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test on a real database, with the services below the engine and a stand-in for it; starts with empty tables. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DeskContext.class,
        properties = {
            "lianshen.demo.enabled=false",
            "lianshen.database.folder=target/desk-database",
            "lianshen.database.durable=false",
            "spring.flyway.clean-disabled=false",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = OutsideServer.class)
@TestExecutionListeners(listeners = EmptyTables.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface DeskTest {}
