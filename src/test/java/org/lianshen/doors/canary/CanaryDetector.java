package org.lianshen.doors.canary;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * Finds words in what was answered: in headers and body, unpacked, as they are or as JSON, HTML, addresses, names of
 * files and headers write them, also where markup stands between their letters.
 */
final class CanaryDetector {

    private static final Pattern JSON = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern PERCENT = Pattern.compile("(%[0-9a-fA-F]{2})+");
    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?UTF-8\\?Q\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private CanaryDetector() {}

    /** Those of the words, in small letters, that the answer holds; some phrases are allowed to hold them. */
    static Set<String> found(Map<String, List<String>> headers, byte[] body, Set<String> words, List<String> allowed) {
        var found = new HashSet<String>();
        for (var text : texts(headers, body)) {
            for (var reading : readings(text)) {
                var rest = reading.toLowerCase(Locale.ROOT);
                for (var phrase : allowed) {
                    rest = rest.replace(phrase.toLowerCase(Locale.ROOT), "");
                }
                for (var word : words) {
                    if (rest.contains(word)) {
                        found.add(word);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> texts(Map<String, List<String>> headers, byte[] body) {
        var texts = new ArrayList<>(Unpacked.texts(body));
        var lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        texts.add(lines);
        // whoever sends UTF-8 in a header is read as ISO 8859-1
        texts.add(new String(lines.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        return texts;
    }

    /** The text as it is, and decoded until nothing changes any more. */
    static List<String> readings(String text) {
        var readings = new ArrayList<String>();
        readings.add(text);
        var decoded = text;
        for (var before = ""; !decoded.equals(before); ) {
            before = decoded;
            decoded = decoded(decoded);
        }
        if (!decoded.equals(text)) {
            readings.add(decoded);
        }
        if (decoded.indexOf('<') >= 0) {
            readings.add(MARKUP.matcher(decoded).replaceAll(""));
        }
        return readings;
    }

    private static String decoded(String text) {
        var decoded = text;
        if (decoded.contains("=?")) {
            decoded = ENCODED_WORD
                    .matcher(decoded)
                    .replaceAll(word -> Matcher.quoteReplacement(word.group(1).replace('=', '%')));
        }
        if (decoded.contains("\\u")) {
            decoded = JSON.matcher(decoded)
                    .replaceAll(unit ->
                            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
        }
        if (decoded.indexOf('%') >= 0) {
            decoded = PERCENT.matcher(decoded)
                    .replaceAll(
                            run -> Matcher.quoteReplacement(URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
        }
        return decoded.indexOf('&') < 0 ? decoded : HtmlUtils.htmlUnescape(decoded);
    }
}
