package org.lianshen.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as it is told: by default it accepts everything. A command may be given another answer, or
 * {@link #HANG_UP}; {@code "."} is the end of a mail.
 */
final class ScriptedServer implements AutoCloseable {

    /** Cuts the line instead of answering. */
    static final String HANG_UP = "hang up";

    private final ServerSocket door;
    private final Map<String, String> answers;
    private final List<String> mails = new CopyOnWriteArrayList<>();

    private ScriptedServer(ServerSocket door, Map<String, String> answers) {
        this.door = door;
        this.answers = answers;
    }

    static ScriptedServer answering(Map<String, String> answers) {
        try {
            var server = new ScriptedServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), answers);
            var thread = new Thread(server::serve, "scripted-smtp");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** The mails received whole, whatever was answered. */
    List<String> mails() {
        return mails;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                converse(line);
            } catch (SocketException e) {
                // the client is gone, or the test is over
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, "220 scripted");
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            var command = said.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            if (!answer(line, command, command.equals("DATA") ? "354 go on" : "250 ok")) {
                return;
            }
            if (command.equals("DATA") && !answers.containsKey("DATA")) {
                mails.add(mail(in));
                if (!answer(line, ".", "250 kept")) {
                    return;
                }
            }
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {
            mail.append(text).append('\n');
        }
        return mail.toString();
    }

    private boolean answer(Socket line, String command, String otherwise) throws IOException {
        var answer = answers.getOrDefault(command, otherwise);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(line, answer);
        return true;
    }

    private static void say(Socket line, String text) throws IOException {
        line.getOutputStream().write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
