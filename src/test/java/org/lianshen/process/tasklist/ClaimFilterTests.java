package org.lianshen.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClaimFilterTests {

    @Test
    void aTaskIsClaimedForOneselfOnly() throws Exception {
        assertThat(claimFor("{\"userId\":\"expert01\"}")).isEqualTo(200);
        assertThat(claimFor("{\"userId\":\"expert02\"}")).isEqualTo(422);
        assertThat(claimFor("{}")).isEqualTo(422);
        assertThat(claimFor("[")).isEqualTo(422);
    }

    private static int claimFor(String body) throws Exception {
        var request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task/1/claim");
        request.setPathInfo("/engine/default/task/1/claim");
        request.setRemoteUser("expert01");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        var response = new MockHttpServletResponse();
        new ClaimFilter(new ObjectMapper()).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
