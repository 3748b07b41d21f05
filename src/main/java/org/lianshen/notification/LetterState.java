package org.lianshen.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lianshen.language.Text;

/** Where a letter stands. */
public enum LetterState {
    /** The relay will send it when its time has come, or when a mail server is configured. */
    WAITING("待发送", "waiting"),
    /** A mail server has accepted it. */
    SENT("已发送", "sent"),
    /**
     * No mail server takes it, or one has brought it back; a person mends the address and sends it again, or gives it
     * up.
     */
    DEAD("无法送达", "undeliverable"),
    /** Nobody knows where to send it; a person must give an address. */
    NO_ADDRESS("缺少地址", "no address"),
    /** A person has decided that it need not arrive. */
    GIVEN_UP("不再投递", "given up");

    private final Text label;

    LetterState(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** The word in the database and for programs. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words people see. */
    public Text label() {
        return label;
    }

    /** The state of that word. */
    public static Optional<LetterState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
