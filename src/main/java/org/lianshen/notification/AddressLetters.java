package org.lianshen.notification;

import java.util.Map;
import org.lianshen.identity.AddressAsked;
import org.lianshen.identity.AddressConfirmed;
import org.lianshen.identity.ConfirmationCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for the confirmation of a new address, and tells the former mailbox once it counts. */
@Component
class AddressLetters {

    private final LetterWriter writer;
    private final ProposalWords words;

    AddressLetters(LetterWriter writer, ProposalWords words) {
        this.writer = writer;
        this.words = words;
    }

    @EventListener
    void asked(AddressAsked event) {
        writer.toMailbox(
                LetterKind.ADDRESS_CONFIRMATION,
                event.account(),
                event.address(),
                Map.of("confirmUrl", words.addressConfirmation(event.code()), "deadline", event.until()),
                ConfirmationCode.hash(event.code()));
    }

    @EventListener
    void confirmed(AddressConfirmed event) {
        writer.toMailbox(
                LetterKind.ADDRESS_CHANGED,
                event.account(),
                event.former(),
                Map.of("receiptTime", event.at()),
                ConfirmationCode.hash(event.code()));
    }
}
