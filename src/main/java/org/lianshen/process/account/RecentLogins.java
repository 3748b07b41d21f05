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
 * bcrypt each time. Kept as a keyed digest in memory only, together with the hash the password was checked against: another
 * password, or none any more, ends it at once. Roles are read anew with every call.
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

    boolean knows(String account, String password, String hash) {
        var login = logins.get(account);
        return login != null
                && System.nanoTime() - login.at() < KEPT
                && MessageDigest.isEqual(login.digest(), digest(account, password, hash));
    }

    void remember(String account, String password, String hash) {
        if (logins.size() >= MOST) {
            logins.clear();
        }
        logins.put(account, new Login(digest(account, password, hash), System.nanoTime()));
    }

    private byte[] digest(String account, String password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((account + "\n" + hash + "\n" + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private record Login(byte[] digest, long at) {}
}
