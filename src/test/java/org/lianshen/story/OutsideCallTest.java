package org.lianshen.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.lianshen.LianshenTest;
import org.lianshen.database.OutsideServer;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** A test on the whole application with the made-up calls of an outside folder; one context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LianshenTest
// a second engine of the same name takes the webapps over: these come after all that work in the first, in one row
@Order(Integer.MAX_VALUE - 3)
@TestPropertySource(
        properties = {
            "lianshen.guidelines.location=target/outside-calls",
            "lianshen.database.folder=target/lianshen-outside-tests"
        })
@ContextConfiguration(initializers = {OutsideCalls.class, OutsideServer.class})
public @interface OutsideCallTest {}
