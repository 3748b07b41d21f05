package org.lianshen.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

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
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Language.ofTag(language).ifPresent(chosen -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen)));
        var view = new RedirectView(isOurs(back) ? encoded(back) : "/");
        // the address is taken as it is, whatever braces are in it
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static String cookie(Language chosen) {
        return ResponseCookie.from(LanguageFilter.COOKIE, chosen.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** Letters beyond ASCII as an address may hold them; what is encoded already stays. */
    private static String encoded(String address) {
        var encoded = new StringBuilder();
        address.codePoints()
                .forEach(c -> encoded.append(
                        c < 0x80 ? Character.toString(c) : URLEncoder.encode(Character.toString(c), UTF_8)));
        return encoded.toString();
    }

    /** Only a path here: no other host ({@code //host}, {@code /\host}), no scheme, nothing that ends a header. */
    private static boolean isOurs(String back) {
        return back.matches("/(?![/\\\\])[^\\s\\\\]{0,500}") || back.equals("/");
    }
}
