package org.lianshen.expertreview;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lianshen.identity.Callers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * A test of services, played on the {@link ReviewTestContext}; it starts with empty tables at
 * {@link ReviewTestContext#START}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Callers.class, ReviewTestContext.class},
        properties = {"lianshen.documents.max-size=1MB", "lianshen.documents.max-count=5"})
@RecordApplicationEvents
public @interface ReviewTest {}
