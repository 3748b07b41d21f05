package org.lianshen.notification;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.lianshen.confirmation.reconciliation.ContentAgreement;
import org.lianshen.database.TestServer;
import org.lianshen.expertreview.Assignments;
import org.lianshen.expertreview.ExpertAccounts;
import org.lianshen.expertreview.Experts;
import org.lianshen.expertreview.account.AccountLinks;
import org.lianshen.formalcheck.FormalChecks;
import org.lianshen.identity.Account;
import org.lianshen.identity.AccountState;
import org.lianshen.identity.AccountStates;
import org.lianshen.identity.Accounts;
import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Contact;
import org.lianshen.identity.Role;
import org.lianshen.notification.bounce.BounceSettings;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Deadlines;
import org.lianshen.proposal.overview.ReviewComments;
import org.lianshen.recommendation.Recommendations;
import org.lianshen.round.Notices;
import org.lianshen.round.Objections;
import org.lianshen.round.reviewer.ReviewerNames;
import org.lianshen.time.ApplicationClock;
import org.lianshen.time.WorkingDays;
import org.lianshen.verification.Verifications;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The part of the house that letters need. */
@ComponentScan({"org.lianshen.notification", "org.lianshen.problem", "org.lianshen.language"})
@ComponentScan(
        basePackages = {"org.lianshen.proposal", "org.lianshen.identity"},
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.lianshen\\.(proposal\\.(Proposals|(Proposal|History|Receipt)Repository"
                                + "|Contents|ProposalLife"
                                + "|content\\.Content(Reader|Writer))"
                                + "|identity\\.(Callers|DigestReader(s|Repository)|SecurityConfiguration"
                                + "|LoginConfiguration|"
                                + "Headers|ProblemEntryPoint))"))
@EnableConfigurationProperties({MailSettings.class, BounceSettings.class})
@ConfigurationPropertiesScan("org.lianshen.identity")
class NotificationTestContext {

    private static final Path FOLDER = Path.of("target/notification-database");

    @Bean(destroyMethod = "close")
    TestServer server() {
        return TestServer.start(FOLDER);
    }

    @Bean
    TasklistOnly webapps() {
        return new TasklistOnly();
    }

    /** Nobody reviewed anything here. */
    @Bean
    ReviewComments reviewComments() {
        return number -> Optional.empty();
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.unknown();
    }

    @Bean
    DataSource dataSource(TestServer server) throws SQLException {
        var source = new HikariDataSource();
        source.setJdbcUrl(server.url());
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        }
        return source;
    }

    @Bean
    ApplicationClock clock() {
        return new ApplicationClock(Clock.systemUTC(), Duration.ZERO);
    }

    @Bean
    Catalogue catalogue() {
        return new Catalogue(List.of());
    }

    /** Everybody is known. */
    @Bean
    ReviewerNames reviewerNames() {
        ReviewerNames names = mock();
        given(names.known()).willReturn(true);
        return names;
    }

    @Bean
    Deadlines deadlines() {
        return mock();
    }

    @Bean
    FormalChecks formalChecks() {
        return mock();
    }

    @Bean
    ContentAgreement contentAgreement() {
        return mock();
    }

    @Bean
    Recommendations recommendations() {
        return mock();
    }

    @Bean
    Verifications verifications() {
        return mock();
    }

    @Bean
    Assignments assignments() {
        return mock();
    }

    @Bean
    Experts experts() {
        return mock();
    }

    @Bean
    ExpertAccounts expertAccounts() {
        return mock();
    }

    @Bean
    AccountLinks accountLinks() {
        return mock();
    }

    @Bean
    Notices notices() {
        return mock();
    }

    @Bean
    Objections objections() {
        return mock();
    }

    /** Nobody's account changes here: all stand as marked at a login. */
    @Bean
    AccountStates standings() {
        return account -> Optional.of(new AccountState(account, List.of(), "mark"));
    }

    @Bean
    People people() {
        return new People();
    }

    /** Accounts in memory. */
    static final class People implements Accounts {
        private final List<Account> all = new ArrayList<>();

        void add(Account account) {
            all.removeIf(other -> other.id().equals(account.id()));
            all.add(account);
        }

        @Override
        public Optional<Account> find(String id) {
            return all.stream().filter(account -> account.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Contact> contact(String id) {
            return find(id).map(Account::contact);
        }

        @Override
        public List<Contact> inRole(Role role) {
            return all.stream()
                    .filter(account -> account.roles().contains(role))
                    .map(Account::contact)
                    .toList();
        }

        @Override
        public List<Contact> tiedTo(Affiliation affiliation, String id) {
            return all.stream()
                    .filter(account -> id.equals(tie(affiliation, account)))
                    .map(Account::contact)
                    .toList();
        }

        @Override
        public boolean keepPasswords() {
            return true;
        }

        @Override
        public void make(Account account) {
            add(account);
        }

        @Override
        public void password(String account, String password) {
            throw new UnsupportedOperationException("Nobody logs in here");
        }

        @Override
        public Set<String> giversOf(Role role, String account) {
            return Set.of();
        }

        @Override
        public boolean isOnePerson(String one, String other) {
            return one.equals(other);
        }

        @Override
        public void address(String account, String email) {
            throw new UnsupportedOperationException("Nobody changes addresses here");
        }

        private static String tie(Affiliation affiliation, Account account) {
            var tie =
                    switch (affiliation) {
                        case ORGANISATION -> account.organisation();
                        case AGENCY -> account.agency();
                        case RECOMMENDER -> account.recommender();
                    };
            return tie == null ? "" : tie;
        }
    }
}
