package org.lianshen.process.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.identity.TooManyTries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: by account and address, by address, and by account from addresses where it has
 * not lately logged in. So nobody shuts another out of an address where they are known, and every limit eases with
 * time. Kept in memory by each node on its own; times are the server's own.
 */
@Component
class WrongPasswords {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int ADDRESS_RECOVERS_FASTER = 6;

    private final LoginSettings settings;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;
    private final Cache<String, Boolean> known;

    @Autowired
    WrongPasswords(LoginSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    WrongPasswords(LoginSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        buckets = cache(time, KEPT);
        known = cache(time, KNOWN);
    }

    private static <T> Cache<String, T> cache(TimeMeter time, Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(kept)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /**
     * Takes one try from each limit that counts here; {@link Try#right} gives them back.
     *
     * @throws TooManyTries where there is none left
     */
    Try take(String account, String address) {
        var taken = new ArrayList<Bucket>();
        for (var bucket : limits(account, address)) {
            var probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                taken.forEach(each -> each.addTokens(1));
                throw new TooManyTries(wait(probe));
            }
            taken.add(bucket);
        }
        return new Try(taken, at(account, address));
    }

    private static Duration wait(ConsumptionProbe probe) {
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private List<Bucket> limits(String account, String address) {
        var recovery = settings.recovery();
        var own = bucket("@" + at(account, address), settings.triesPerAccount(), recovery);
        var all = bucket("from " + address, settings.triesPerAddress(), recovery.dividedBy(ADDRESS_RECOVERS_FASTER));
        if (known.getIfPresent(at(account, address)) != null) {
            return List.of(own, all);
        }
        return List.of(own, all, bucket("as " + account, settings.triesElsewhere(), recovery));
    }

    private Bucket bucket(String key, int tries, Duration recovery) {
        return buckets.get(
                key,
                each -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(1, recovery))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static String at(String account, String address) {
        return address + " " + account;
    }

    /** One try that has been taken. */
    final class Try {

        private final List<Bucket> taken;
        private final String place;

        private Try(List<Bucket> taken, String place) {
            this.taken = taken;
            this.place = place;
        }

        /** The password was right: the try does not count, and the account is known at this address. */
        void right() {
            taken.forEach(bucket -> bucket.addTokens(1));
            known.put(place, true);
        }
    }
}
