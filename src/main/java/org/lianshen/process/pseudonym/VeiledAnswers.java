package org.lianshen.process.pseudonym;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianshen.identity.ReviewerPseudonyms;
import org.lianshen.round.DecidedProposals;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes of an answer of the engine the one without reviewers' names. */
@Component
class VeiledAnswers {

    private final ObjectMapper json;
    private final ReviewerWordRepository words;
    private final BusinessKeyRepository keys;
    private final ReviewerPseudonyms pseudonyms;
    private final DecidedProposals decisions;

    VeiledAnswers(
            ObjectMapper json,
            ReviewerWordRepository words,
            BusinessKeyRepository keys,
            ReviewerPseudonyms pseudonyms,
            DecidedProposals decisions) {
        this.json = json;
        this.words = words;
        this.keys = keys;
        this.pseudonyms = pseudonyms;
        this.decisions = decisions;
    }

    /**
     * The answer with pseudonyms; empty where nothing in it needs one.
     *
     * @param account who asks, and may read their own name
     * @param address what was asked for
     */
    Optional<byte[]> veiled(String account, String address, String type, ContentCachingResponseWrapper answer)
            throws IOException {
        boolean text = type.startsWith("text/plain");
        if (answer.getContentSize() == 0 || !text && !type.contains("json")) {
            return Optional.empty();
        }
        var named = words.all();
        named.values().removeIf(account::equals);
        var naming = new ReviewerNaming(named, pseudonyms, decisions);
        var body = answer.getContentAsByteArray();
        return text ? sentences(body, address, naming) : tree(json.readTree(body), address, naming);
    }

    private Optional<byte[]> sentences(byte[] body, String address, ReviewerNaming naming) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (!naming.isIn(text)) {
            return Optional.empty();
        }
        return Optional.of(naming.inText(text, about(address, naming)).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<byte[]> tree(JsonNode tree, String address, ReviewerNaming naming) throws IOException {
        var answer = new EngineAnswer(tree, naming);
        if (!answer.namesAny()) {
            return Optional.empty();
        }
        var known = keys.of(answer.ids());
        naming.heed(known.values());
        return Optional.of(json.writeValueAsBytes(answer.veiled(known, about(address, naming))));
    }

    /** What one of the ids in the address is about. */
    private @Nullable String about(String address, ReviewerNaming naming) {
        Set<String> parts = Arrays.stream(address.split("/")).collect(Collectors.toSet());
        var found = keys.of(parts).values();
        naming.heed(found);
        return found.stream().findFirst().orElse(null);
    }
}
