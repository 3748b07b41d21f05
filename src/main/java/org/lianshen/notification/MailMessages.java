package org.lianshen.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Turns letters into mails: plain text in UTF-8, marked as written by a machine (RFC 3834). */
@Component
class MailMessages {

    private final MailSettings settings;
    private final OneTimeLinks links;
    private final Clock clock;

    MailMessages(MailSettings settings, OneTimeLinks links, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The mail of a letter.
     *
     * @throws MessagingException where the address is none
     */
    MimeMessage of(Letter letter) throws MessagingException {
        var message = new FixedIdMessage(letter.messageId());
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(recipient(letter));
        mail.setSubject(OneLine.of(letter.subject(), LetterTemplates.LONGEST_SUBJECT));
        mail.setText(links.body(letter));
        mail.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.saveChanges();
        return message;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException {
        var address = new InternetAddress(letter.address(), true);
        try {
            address.setPersonal(OneLine.of(letter.recipientName(), 100), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return address;
    }

    /** A message that keeps the Message-ID it was given. */
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
