package org.lianshen.process.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for half a minute that a password was right, so that programs that send it with each call need not wait for
 * bcrypt each time. Kept as a keyed digest in memory only, by account and address, together with the hash the password
 * was checked against: another password, or none any more, ends it at once, and so does a wrong one from there. Whoever
 * guesses elsewhere meets the limits, whether or not the owner is at work. Roles are read anew with every call.
 */
final class RecentLogins {

    private static final long KEPT = Duration.ofSeconds(30).toNanos();
    private static final int MOST = 10_000;

    private final SecretKeySpec key;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();

    RecentLogins() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    boolean knows(String place, String password, String hash) {
        var login = logins.get(place);
        return login != null
                && System.nanoTime() - login.at() < KEPT
                && MessageDigest.isEqual(login.digest(), digest(place, password, hash));
    }

    void remember(String place, String password, String hash) {
        if (logins.size() >= MOST) {
            logins.clear();
        }
        logins.put(place, new Login(digest(place, password, hash), System.nanoTime()));
    }

    void forget(String place) {
        logins.remove(place);
    }

    private byte[] digest(String place, String password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((place + "\n" + hash + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private record Login(byte[] digest, long at) {}
}
