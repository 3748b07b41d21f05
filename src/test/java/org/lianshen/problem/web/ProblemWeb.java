package org.lianshen.problem.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.lianshen.problem.DatabaseClashes;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** Controllers on their own, with JSON and problems as the application writes them. */
public final class ProblemWeb {

    private ProblemWeb() {}

    /** The web around these controllers. */
    public static MockMvc of(Object... controllers) {
        var json = Jackson2ObjectMapperBuilder.json()
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .<ObjectMapper>build();
        return MockMvcBuilders.standaloneSetup(controllers)
                .setControllerAdvice(new ProblemAdvice(DatabaseClashes.atOnce()))
                .setMessageConverters(
                        new ByteArrayHttpMessageConverter(), new MappingJackson2HttpMessageConverter(json))
                .build();
    }
}
