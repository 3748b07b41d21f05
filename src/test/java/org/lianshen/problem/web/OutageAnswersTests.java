package org.lianshen.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianshen.problem.Outage;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** While the database is away, whoever asks is told so and when to come again. */
class OutageAnswersTests {

    private static final OutageAnswers ANSWERS =
            new OutageAnswers(Jackson2ObjectMapperBuilder.json().build());

    static Stream<Throwable> outages() {
        return Stream.of(
                new SQLTransientConnectionException("no connection within 10 s"),
                new SQLException("An I/O error occurred while sending to the backend.", "08006"),
                new SQLException("the database system is starting up", "57P03"),
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void aProgramIsToldToComeAgain(Throwable outage) throws Exception {
        var response = answer("/api/proposals", "application/json", (request, answer) -> {
            throw new ServletException(new DataAccessResourceFailureException("lost", outage));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo(String.valueOf(Outage.RETRY_AFTER));
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("urn:lianshen:problem:database-away")
                .contains("right now");
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        var full = new SQLException("could not extend file: No space left on device", "53100");
        var response = answer("/api/proposals", "application/json", (request, answer) -> {
            throw new ServletException(new UncategorizedSQLException("write", null, full));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotBlank();
        assertThat(response.getContentAsString()).contains(Outage.NO_ROOM.en(), Outage.NO_ROOM.zh());
    }

    @Test
    void aPersonGetsThePageOfErrors() throws Exception {
        var response = answer("/proposals", "text/html", (request, answer) -> {
            throw new ServletException(new SQLException("lost", "08003"));
        });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void anotherFailureIsNoOutage() {
        var failure = new ServletException(new SQLException("syntax error", "42601"));
        assertThatThrownBy(() -> answer("/api/proposals", "application/json", (request, answer) -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void aControllersOutageIsLeftToIt() {
        assertThatThrownBy(() -> ProblemWeb.of(new Away()).perform(MockMvcRequestBuilders.get("/away")))
                .matches(Outage::caused);
    }

    private static MockHttpServletResponse answer(String address, String accept, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept", accept);
        var response = new MockHttpServletResponse();
        ANSWERS.doFilter(request, response, chain);
        return response;
    }

    @RestController
    static class Away {

        @GetMapping("/away")
        String away() {
            throw new DataAccessResourceFailureException("lost", new SQLException("lost", "08006"));
        }
    }
}
