package org.lianshen.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells scripts of our own origin the session's token against forged calls, which pages have in their forms. Pages of
 * other origins may have a browser ask for it, but are not shown the answer.
 */
@RestController
class ForgeryTokenController {

    @GetMapping(path = "/api/csrf", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The token that a script sends with each writing call of its session")
    @ApiResponse(responseCode = "200", description = "The token, and the header in which it is sent")
    @ApiResponse(
            responseCode = "204",
            description = "None is needed: the call comes without a session",
            content = @Content)
    ResponseEntity<TokenView> token(@Parameter(hidden = true) @Nullable CsrfToken token) {
        return token == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(new TokenView(token.getHeaderName(), token.getToken()));
    }

    /**
     * What to send.
     *
     * @param header the header's name
     * @param token its value, good as long as the session
     */
    record TokenView(String header, String token) {}
}
