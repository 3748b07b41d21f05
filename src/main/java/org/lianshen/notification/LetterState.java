package org.lianshen.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.lianshen.language.Text;
import org.lianshen.language.word.Word;

/** Where a letter stands. */
public enum LetterState implements Word {
    /** The relay will send it when its time has come, or when a mail server is configured. */
    WAITING(Text.of("notification.letter-state.waiting")),
    /** A mail server has accepted it. */
    SENT(Text.of("notification.letter-state.sent")),
    /**
     * No mail server takes it, or one has brought it back; a person mends the address and sends it again, or gives it
     * up.
     */
    DEAD(Text.of("notification.letter-state.dead")),
    /** Nobody knows where to send it; a person must give an address. */
    NO_ADDRESS(Text.of("notification.letter-state.no-address")),
    /** A person has decided that it need not arrive. */
    GIVEN_UP(Text.of("notification.letter-state.given-up"));

    private final Text label;

    LetterState(Text text) {
        this.label = text;
    }

    /** The word in the database and for programs. */
    @JsonValue
    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people see. */
    public Text label() {
        return label;
    }
}
