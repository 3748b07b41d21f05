package org.lianshen.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianshen.LianshenTest;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens a task reads its form in one language. */
@LianshenTest
class FormLanguageTests {

    private static final String RECOMMENDER = "recommender-sc-kjt";

    @LocalServerPort
    int port;

    @Autowired
    Catalogue catalogue;

    private String task;

    @BeforeEach
    void submit() {
        var house = new House(port, catalogue);
        task = "/camunda/api/engine/engine/default/task/"
                + house.task(RECOMMENDER, house.applicantSubmits("1.9"), "recommend-proposal");
    }

    private HttpResponse<String> asked(String path, String language) {
        var account = RECOMMENDER + ":" + LianshenTest.PASSWORD;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + task + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account.getBytes(UTF_8)))
                .header("Accept-Language", language)
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFormIsInTheLanguageOfWhoeverOpensIt() {
        var chinese = asked("/deployed-form", "zh-CN,zh;q=0.9,en;q=0.8");
        assertThat(chinese.body())
                .contains("打开申报书", "牵头单位", "您的决定")
                .doesNotContain("Lead organisation", "Your decision");
        var english = asked("/deployed-form", "en-GB");
        assertThat(english.body())
                .contains("Lead organisation", "Your decision")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(chinese.headers().allValues("Vary").toString()).contains("Cookie", "Accept-Language");
        assertThat(chinese.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void soIsWhatItShows() {
        assertThat(asked("/form-variables?deserializeValues=false", "zh").body())
                .contains("北京时间", "个月")
                .doesNotContain("Beijing time", "months");
        assertThat(asked("/form-variables?deserializeValues=false", "en").body())
                .contains("Beijing time", "months")
                .doesNotContain("北京时间", "个月");
    }
}
