package org.lianshen.process.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.lianshen.identity.TooManyTries;

/** How many wrong passwords are borne, and when there is one more try. */
class WrongPasswordsTests {

    private static final String HOME = "192.0.2.1";

    private final Watch watch = new Watch();
    private final WrongPasswords wrong = new WrongPasswords(new LoginSettings(3, 8, 5, Duration.ofMinutes(1)), watch);

    @Test
    void oneTryComesBackWithEachMinute() {
        guess("victim", HOME, 3);
        assertThat(refusal("victim", HOME).seconds()).isBetween(59L, 60L);
        watch.now += Duration.ofMinutes(1).toNanos();
        assertThatCode(() -> wrong.take("victim", HOME)).doesNotThrowAnyException();
        refusal("victim", HOME);
    }

    @Test
    void aRightPasswordCountsAgainstNothing() {
        for (int login = 0; login < 20; login++) {
            wrong.take("busy", HOME).right();
        }
        guess("busy", HOME, 3);
    }

    @Test
    void anAddressHasSoManyTriesWhateverTheAccount() {
        for (int account = 0; account < 8; account++) {
            wrong.take("account-" + account, HOME);
        }
        assertThat(refusal("account-8", HOME).seconds()).isBetween(9L, 10L);
        assertThatCode(() -> wrong.take("account-8", "192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void guessingFromEverywhereShutsNobodyOutWhereTheyAreKnown() {
        wrong.take("victim", HOME).right();
        for (int address = 0; address < 5; address++) {
            wrong.take("victim", "198.51.100." + address);
        }
        refusal("victim", "198.51.100.99");
        assertThatCode(() -> wrong.take("victim", HOME).right()).doesNotThrowAnyException();
    }

    @Test
    void aTryThatIsRefusedTakesNothingFromTheOtherLimits() {
        guess("victim", HOME, 3);
        for (int more = 0; more < 50; more++) {
            refusal("victim", HOME);
        }
        guess("another", HOME, 3);
    }

    private void guess(String account, String address, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            wrong.take(account, address);
        }
    }

    private TooManyTries refusal(String account, String address) {
        return catchThrowableOfType(TooManyTries.class, () -> wrong.take(account, address));
    }

    private static final class Watch implements TimeMeter {

        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
