package org.lianshen.process.start;

import org.lianshen.process.account.AccountOffice;
import org.lianshen.process.account.Permits;
import org.lianshen.process.round.RoundStarter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the house needs before anybody comes in: groups, permits, and a round for every direction. */
@Component
class StartUp {

    private final AccountOffice office;
    private final Permits permits;
    private final RoundStarter rounds;

    StartUp(AccountOffice office, Permits permits, RoundStarter rounds) {
        this.office = office;
        this.permits = permits;
        this.rounds = rounds;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(10)
    public void ready() {
        office.ensureRoles();
        permits.ensure();
        rounds.startAll();
    }
}
