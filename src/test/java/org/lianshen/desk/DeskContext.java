package org.lianshen.desk;

import java.time.Instant;
import org.lianshen.identity.Callers;
import org.lianshen.language.MessageFiles;
import org.lianshen.language.Words;
import org.lianshen.time.TestClock;
import org.lianshen.time.WorkingDays;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The services up to confirmation, without the engine, the doors and the application's clock. Not marked as a
 * configuration, so that tests of the whole application do not find it.
 */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "org.lianshen.database",
            "org.lianshen.problem",
            "org.lianshen.programme",
            "org.lianshen.proposal",
            "org.lianshen.recommendation",
            "org.lianshen.verification",
            "org.lianshen.confirmation"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {"org\\.lianshen\\.(programme|proposal)\\.web\\..*", ".*Tests"}))
@ConfigurationPropertiesScan({"org.lianshen.proposal", "org.lianshen.confirmation"})
@Import({Callers.class, MessageFiles.class, SampleProposals.class, StandInProcess.class, Words.class})
class DeskContext {

    /** A moment of the real intake of call 2022-1. */
    private static final Instant USUAL = Instant.parse("2021-12-10T02:00:00Z");

    @Bean
    TestClock clock() {
        return new TestClock(USUAL);
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.unknown();
    }

    /** The folder outlives a build, the schema in it does not. */
    @Bean
    FlywayMigrationStrategy fromScratch() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }
}
