package org.lianshen.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded server's data, with the password that opens them in a file beside them. Before the server runs it is
 * made sure that nobody gets in without it.
 *
 * @param home the folder that both lie in
 */
record DataFolder(Path home) {

    /** The only role that logs in. */
    static final String ROLE = "postgres";

    static final String DATABASE = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private static final String VERSION = "17";

    private static final String RULES =
            "# Written by Lianshen: only who has the password beside this folder gets in, from this machine.\n"
                    + "host all all 127.0.0.1/32 scram-sha-256\n";

    Path data() {
        return home.resolve("postgres");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private Path rulesFile() {
        return data().resolve("pg_hba.conf");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Makes the data if there are none, and closes them if they are open, as those of earlier builds are. */
    void prepare(ServerProgram program) throws IOException {
        if (!Files.exists(data())) {
            make(program);
        }
        requireVersion();
        if (!isClosed()) {
            LOG.info(Text.of("database.gets-own-password").logged());
            close(program);
        }
    }

    private void make(ServerProgram program) throws IOException {
        var coming = home.resolve("postgres.new");
        OwnFolder.delete(coming);
        OwnFolder.write(passwordFile(), newPassword());
        var made = program.run(
                "initdb",
                "--auth=scram-sha-256",
                "--username=" + ROLE,
                "--pwfile=" + passwordFile(),
                "--pgdata=" + coming,
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        if (!made.isGood()) {
            OwnFolder.delete(coming);
            throw ServerFailure.refused(home, made.words());
        }
        OwnFolder.write(coming.resolve("pg_hba.conf"), RULES);
        Files.move(coming, data());
    }

    private void requireVersion() throws IOException {
        var file = data().resolve("PG_VERSION");
        var version = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!version.equals(VERSION)) {
            throw new StartRefused(
                    version.isEmpty()
                            ? Text.of("database.data-without-version", data(), VERSION)
                            : Text.of("database.data-of-other-version", data(), VERSION, version),
                    Text.of("database.start-version-that-wrote"));
        }
    }

    private boolean isClosed() throws IOException {
        return Files.exists(passwordFile())
                && Files.exists(rulesFile())
                && Files.readString(rulesFile()).equals(RULES);
    }

    /** While no server runs: the role is given its password by a process that listens nowhere. */
    private void close(ServerProgram program) throws IOException {
        var password = newPassword();
        var said = program.run(
                new ByteArrayInputStream(("alter role " + ROLE + " with login password '" + password + "'\n")
                        .getBytes(StandardCharsets.UTF_8)),
                "postgres",
                "--single",
                "-D",
                data().toString(),
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "log_min_error_statement=panic",
                DATABASE);
        if (!said.isGood() || said.words().contains("ERROR:")) {
            throw ServerFailure.refused(home, said.words());
        }
        OwnFolder.write(passwordFile(), password);
        OwnFolder.write(rulesFile(), RULES);
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
