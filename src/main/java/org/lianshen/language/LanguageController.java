package org.lianshen.language;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps which language a person chose. */
@Controller
class LanguageController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /**
     * Remembers the choice and leads back.
     *
     * @param language the code of the language; another one changes nothing
     * @param back the page the person is on: an address of this application
     */
    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Language.ofTag(language).ifPresent(chosen -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen)));
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    private static String cookie(Language chosen) {
        return ResponseCookie.from(LanguageFilter.COOKIE, chosen.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** Only a path here: no other host ({@code //host}, {@code /\host}), no scheme, nothing that ends a header. */
    private static boolean isOurs(String back) {
        return back.matches("/(?![/\\\\])[^\\s\\\\]{0,500}") || back.equals("/");
    }
}
