package org.lianshen.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.problem.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the server must be like: new enough, writable, in UTF-8, and keeping what it has acknowledged. It is asked over
 * a connection like all later ones, so that what the role, the database or the address's options set counts.
 */
@Component
@Order(10)
class ServerCheck implements DatabaseCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

    /** Older ones get no corrections any more. */
    private static final int OLDEST = 15;

    /** What the tests run on. */
    private static final int USUAL = 17;

    /** Without these an acknowledged receipt may be lost when the machine stops. */
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    @Override
    public void check(Connection connection) throws SQLException {
        requireVersion((int) (SingleValues.number(connection, "show server_version_num") / 10_000));
        requireWritable(connection);
        requireUtf8(SingleValues.text(connection, "show server_encoding"));
        requireDurable(connection);
    }

    static void requireVersion(int major) {
        if (major < OLDEST) {
            throw new StartRefused(
                    new Text(
                            "数据库是 PostgreSQL " + major + "，版本过旧。",
                            "The database is PostgreSQL " + major + ", which is too old."),
                    new Text("请升级到 PostgreSQL " + USUAL + "。", "Upgrade it to PostgreSQL " + USUAL + "."));
        }
        if (major < USUAL) {
            LOG.warn("The database is PostgreSQL {}; Lianshen is tested on {}", major, USUAL);
        }
    }

    private static void requireWritable(Connection connection) throws SQLException {
        if (SingleValues.text(connection, "show transaction_read_only").equals("on")) {
            throw new StartRefused(
                    new Text(
                            "该数据库只读（备用服务器，或设置了 default_transaction_read_only）。",
                            "The database is read-only: a standby, or default_transaction_read_only is set."),
                    new Text(
                            "请让 spring.datasource.url 指向可写的主服务器。",
                            "Let spring.datasource.url name the primary, where writing is allowed."));
        }
    }

    private static void requireUtf8(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    new Text(
                            "数据库的编码是 " + encoding + "，不能保存所有文字。",
                            "The database's encoding is " + encoding + ", which cannot keep every text."),
                    new Text(
                            "请新建编码为 UTF8 的数据库：create database … encoding 'UTF8' template template0。",
                            "Make a database in UTF-8: create database … encoding 'UTF8' template template0."));
        }
    }

    private static void requireDurable(Connection connection) throws SQLException {
        var off = new ArrayList<String>();
        for (var setting : DURABLE) {
            if (SingleValues.text(connection, "show " + setting).equals("off")) {
                off.add(setting);
            }
        }
        if (!off.isEmpty()) {
            throw new StartRefused(
                    new Text(
                            "数据库关闭了 " + String.join("、", off) + "：机器停电时，已确认的申报可能丢失。",
                            "The database has " + String.join(", ", off)
                                    + " off: when its machine stops, what was acknowledged may be lost."),
                    new Text(
                            "请开启：postgresql.conf、该数据库和角色的设置，以及 spring.datasource.url 的 options。",
                            "Turn that on: in postgresql.conf, in the settings of the database and of the role,"
                                    + " and in the"
                                    + " options of spring.datasource.url."));
        }
    }
}
