package org.lianshen.drills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A mail server that keeps what it takes, and that may be away, slow, or cut the line before its last word. */
final class MailCatcher {

    /** How it behaves. */
    enum Manner {
        QUICK,
        /** Takes its time before it says that a mail is kept. */
        SLOW,
        /** Keeps the mail, and the first time it comes may hang up instead of saying so. */
        CUTTING
    }

    private final int port;
    private final Random dice;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Manner manner = Manner.QUICK;
    private volatile ServerSocket door;

    /** Open at once. */
    MailCatcher(int port, Random dice) {
        this.port = port;
        this.dice = dice;
        open();
    }

    void open() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            door = opened;
            daemon(() -> serve(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody gets through any more. */
    void close() {
        try {
            door.close();
            for (var line : lines) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void behave(Manner wanted) {
        manner = wanted;
    }

    /** How often each Message-ID came. */
    Map<String, Long> received() {
        return received.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    /** How often it hung up before its last word, or was closed right then. */
    int cuts() {
        return cuts.get();
    }

    private void serve(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var line = opened.accept();
                daemon(() -> converse(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail-catcher");
        thread.setDaemon(true);
        thread.start();
    }

    private void converse(Socket line) {
        lines.add(line);
        try (line) {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            say(line, "220 drill");
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                var command = said.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (!command.equals("DATA")) {
                    say(line, command.equals("QUIT") ? "221 bye" : "250 ok");
                } else if (!take(line, in)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // the other side was killed, or we were closed
        } finally {
            lines.remove(line);
        }
    }

    private boolean take(Socket line, BufferedReader in) throws IOException {
        say(line, "354 go on");
        String id = null;
        for (var text = in.readLine(); !".".equals(text); text = in.readLine()) {
            if (text == null) {
                return false;
            }
            if (id == null && text.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = text.substring(11).strip();
            }
        }
        boolean known = received.contains(id);
        received.add(id == null || id.isEmpty() ? "without Message-ID" : id);
        if (manner == Manner.CUTTING && !known && dice.nextBoolean()) {
            cuts.incrementAndGet();
            return false;
        }
        if (manner == Manner.SLOW) {
            Polling.pause(DrillSettings.slowness() * 1000L);
        }
        try {
            say(line, "250 kept");
        } catch (IOException unsaid) {
            cuts.incrementAndGet();
            throw unsaid;
        }
        return true;
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }
}
