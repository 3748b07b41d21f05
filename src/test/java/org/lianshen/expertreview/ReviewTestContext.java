package org.lianshen.expertreview;

import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.lianshen.database.TestServer;
import org.lianshen.database.TransactionLocks;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.assignment.ClaimedReviews;
import org.lianshen.expertreview.sheet.BegunSheet;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.expertreview.sheet.SheetDrafts;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.programme.Catalogue;
import org.lianshen.proposal.Vouching;
import org.lianshen.time.TestClock;
import org.lianshen.time.WorkingDays;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/**
 * The application from the catalogue up to the rounds, on a real PostgreSQL, with a made-up call and a clock to move.
 */
@ComponentScan(
        basePackages = {
            "org.lianshen.language",
            "org.lianshen.problem",
            "org.lianshen.programme",
            "org.lianshen.proposal",
            "org.lianshen.expertreview",
            "org.lianshen.round"
        },
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = ".*(Tests|TestConfiguration|CatalogueConfiguration).*"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.lianshen\\.((programme|proposal)\\.web\\..*"
                            + "|proposal\\.overview\\.ProposalOverview)")
        })
@ConfigurationPropertiesScan("org.lianshen.proposal")
@Import(TransactionLocks.class)
@EnableMethodSecurity
@ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
public class ReviewTestContext {

    /** Tasks are claimed on the floor above. */
    @Bean
    ClaimedReviews claimedReviews() {
        return assignments -> Set.of();
    }

    /** So are their drafts. */
    @Bean
    SheetDrafts sheetDrafts() {
        return new SheetDrafts() {
            @Override
            public Optional<BegunSheet> find(AssignmentId assignment, String account) {
                return Optional.empty();
            }

            @Override
            public void keep(AssignmentId assignment, String account, Sheet sheet, @Nullable BegunSheet seen) {
                throw new UnsupportedOperationException("There are no tasks here");
            }
        };
    }

    /** When every test begins: a Monday morning in Beijing. */
    public static final Instant START = Instant.parse("2030-03-04T01:00:00Z");

    @Bean
    Vouching vouching() {
        return number -> Optional.empty();
    }

    @Bean(destroyMethod = "close")
    TestServer server() {
        return TestServer.start(Path.of("target", "databases", "review"));
    }

    @Bean
    DataSource dataSource(TestServer server) {
        var source = new DriverManagerDataSource(server.url());
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        return source;
    }

    @Bean
    TestClock clock() {
        return new TestClock(START);
    }

    /** Made and kept where there are accounts. */
    @Bean
    ReviewerPseudonyms pseudonyms() {
        return mock();
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.unknown();
    }

    @Bean
    Catalogue catalogue() {
        return MadeUpCall.catalogue();
    }

    /** Experts' accounts are their ids, their addresses follow. */
    @Bean
    SampleAccounts accounts() {
        return new SampleAccounts();
    }
}
