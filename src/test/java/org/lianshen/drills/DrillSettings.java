package org.lianshen.drills;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** How large the drills are. Each figure can be set with {@code -Dlianshen.drills.<name>=…}. */
final class DrillSettings {

    /** Everything the drills leave behind. */
    static final Path FOLDER = Path.of("target", "drills").toAbsolutePath();

    /** How long a node or the database may take to come back before a drill fails. */
    static final Duration RECOVERY = Duration.ofSeconds(number("recovery", 120));

    /** How long a client waits for a step, which kills may make begin again and again, before a drill fails. */
    static final Duration PATIENCE = Duration.ofSeconds(number("patience", 400));

    private DrillSettings() {}

    /** How often the only node is killed. */
    static int kills() {
        return number("kills", 20);
    }

    /** How often the database is stopped hard. */
    static int stops() {
        return number("stops", 5);
    }

    /** How often the embedded database's disk runs full. */
    static int fills() {
        return number("fills", 2);
    }

    /** How large that disk is. */
    static int diskMegabytes() {
        return number("disk-megabytes", 1024);
    }

    /** How often one of two nodes is killed. */
    static int nodeKills() {
        return number("node-kills", 10);
    }

    /** Whether two nodes are started at the same time on an empty database. */
    static boolean startsTogether() {
        return !"false".equals(System.getProperty("lianshen.drills.start-together"));
    }

    /** How many proposals are on their way at once. */
    static int proposals() {
        return number("proposals", 100);
    }

    /** How many proposals under way are taken to new models; seven of ten wait for experts, four levels deep. */
    static int trees() {
        return number("trees", 1450);
    }

    /** How many requests may be under way at once. */
    static int requests() {
        return number("requests", 12);
    }

    /** Seconds that a mail server takes for its answer when it is slow. */
    static int slowness() {
        return number("slowness", 3);
    }

    /** Seconds from the setting of the stage to the first deadline of the call that ends during the drill. */
    static int deadline(int otherwise) {
        return number("deadline", otherwise);
    }

    /** The first of the ports that the drills listen on. */
    static int firstPort() {
        return number("first-port", 8140);
    }

    /** What else the nodes' Java is told. */
    static List<String> javaOptions() {
        return List.of(
                System.getProperty("lianshen.drills.java-options", "-Xmx1g").split(" "));
    }

    /** The dice of a drill; the seed is printed, so that a drill can be repeated. */
    static Random dice(String drill) {
        long seed = Long.getLong("lianshen.drills.seed", System.currentTimeMillis());
        DrillFigures.say(drill + ": seed " + seed + " (-Dlianshen.drills.seed=" + seed + ")");
        return new Random(seed);
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("lianshen.drills." + name, otherwise);
    }
}
