package org.lianshen.notification.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.notification.OneLine;

/**
 * A report that a mail could not be delivered (RFC 3464), as a mail server sends it back.
 *
 * @param messageId Message-ID of the mail that came back, with its angle brackets
 * @param recipient to whom it could not be delivered, or null where that is not said
 * @param words status and diagnosis, on one line
 */
record DeliveryReport(String messageId, @Nullable String recipient, String words) {

    private static final int LONGEST = 500;
    private static final int MOST_BYTES = 64 * 1024;

    /** The report in a mail; empty where it is none, or tells of a delay or a delivery. */
    static Optional<DeliveryReport> of(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        InternetHeaders failed = null;
        String original = null;
        for (int index = 0; index < parts.getCount(); index++) {
            var part = parts.getBodyPart(index);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                failed = failed(text(part)).orElse(null);
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/global")
                    || part.isMimeType("message/global-headers")) {
                original = headers(text(part)).getHeader("Message-ID", null);
            }
        }
        return failed == null || original == null
                ? Optional.empty()
                : Optional.of(new DeliveryReport(original.strip(), address(failed), words(failed)));
    }

    /** The fields of the first recipient whom the mail did not reach for good. */
    private static Optional<InternetHeaders> failed(String status) throws MessagingException {
        for (var group : status.replace("\r\n", "\n").split("\n[ \\t]*\n")) {
            var fields = headers(group);
            var action = fields.getHeader("Action", null);
            if (action != null && action.strip().equalsIgnoreCase("failed")) {
                return Optional.of(fields);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String address(InternetHeaders fields) {
        return Arrays.asList("Original-Recipient", "Final-Recipient").stream()
                .map(name -> fields.getHeader(name, null))
                .filter(value -> value != null && value.indexOf(';') >= 0)
                .map(value -> value.substring(value.indexOf(';') + 1).strip())
                .findFirst()
                .orElse(null);
    }

    private static String words(InternetHeaders fields) {
        var said = new StringBuilder("Came back:");
        for (var name : new String[] {"Status", "Diagnostic-Code"}) {
            var value = fields.getHeader(name, null);
            if (value != null) {
                said.append(' ').append(value.strip());
            }
        }
        return OneLine.of(said.toString(), LONGEST);
    }

    private static InternetHeaders headers(String text) throws MessagingException {
        return new InternetHeaders(
                new ByteArrayInputStream((text.strip() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
