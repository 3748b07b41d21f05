package org.lianshen.notification;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureJdbc;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureWebMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of letters against a real database and the real doors, without the engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        classes = NotificationTestContext.class,
        properties = {"lianshen.mail.relay-interval=PT24H", "lianshen.public-url=https://lianshen.example.org/"})
@AutoConfigureJdbc
@AutoConfigureWebMvc
@AutoConfigureMockMvc
public @interface NotificationTest {}
