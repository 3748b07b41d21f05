package org.lianshen.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Why a letter was not sent.
 *
 * @param kind what that means for the letter
 * @param words what the mail server or the network said, on one line
 */
record Failure(Kind kind, String words) {

    private static final int LONGEST = 500;

    /** What a failure means for the letter. */
    enum Kind {
        /** No mail server took part: the letter simply goes on waiting. */
        SERVER_AWAY,
        /** It may work later. */
        PASSING,
        /** It will never work like this: the address does not exist, or the letter is refused for good. */
        PERMANENT
    }

    static Failure of(Exception thrown) {
        var chain = chain(thrown);
        return new Failure(kind(thrown, chain), words(chain));
    }

    private static Kind kind(Exception thrown, List<Throwable> chain) {
        if (chain.stream().anyMatch(Failure::isPermanent)) {
            return Kind.PERMANENT;
        }
        return isServerAway(thrown) ? Kind.SERVER_AWAY : Kind.PASSING;
    }

    /**
     * Whether the connection failed: Spring then gives every message the one cause, while a refused one has its own.
     */
    private static boolean isServerAway(Exception thrown) {
        return thrown instanceof MailAuthenticationException
                || (thrown instanceof MailSendException sending
                        && sending.getCause() != null
                        && Arrays.stream(sending.getMessageExceptions()).allMatch(sending.getCause()::equals));
    }

    private static boolean isPermanent(Throwable link) {
        if (link instanceof AddressException) {
            return true;
        }
        if (link instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 500) {
            return !"MAIL".equals(command(refused));
        }
        return link instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    /** The SMTP command refused; a refused sender is ours to mend, not a fault of the letter. */
    private static String command(SMTPSendFailedException refused) {
        var command = refused.getCommand() == null ? "" : refused.getCommand();
        return command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT);
    }

    private static List<Throwable> chain(Exception thrown) {
        List<Throwable> chain = new ArrayList<>();
        if (thrown instanceof MailSendException sending) {
            for (var single : sending.getMessageExceptions()) {
                follow(single, chain);
            }
        }
        follow(thrown, chain);
        return chain;
    }

    private static void follow(Throwable start, List<Throwable> chain) {
        for (Throwable link = start; link != null && !chain.contains(link); ) {
            chain.add(link);
            var next = link instanceof MessagingException mail ? mail.getNextException() : null;
            link = next == null ? link.getCause() : next;
        }
    }

    private static String words(List<Throwable> chain) {
        var words = new ArrayList<String>();
        for (var link : chain) {
            // Spring's own message only repeats the others
            if (link instanceof MailSendException && chain.size() > 1) {
                continue;
            }
            var message = link.getMessage() == null ? link.getClass().getSimpleName() : link.getMessage();
            if (words.stream().noneMatch(said -> said.contains(message))) {
                words.add(message);
            }
        }
        return OneLine.of(String.join("; ", words), LONGEST);
    }
}
