package org.lianshen.expertreview;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Calls and pages of the stage. */
@TestComponent
public class ReviewRequests {

    private final MockMvc browser;

    ReviewRequests(WebApplicationContext context) {
        this.browser = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** Calls one; the caller is whoever the test logs in. */
    public ResultActions perform(RequestBuilder request) throws Exception {
        return browser.perform(request);
    }
}
