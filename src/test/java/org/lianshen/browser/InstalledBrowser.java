package org.lianshen.browser;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser that tests drive, found where browsers usually are. Before anything is compiled Maven runs this file by
 * itself, so it needs nothing but the JDK: what is missing is installed where that may be done, or the build stops
 * there.
 */
final class InstalledBrowser {

    private static final Set<String> TESTING = Set.of(
            "test",
            "surefire:test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private static final List<String> ON_PATH = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge");

    private static final List<String> ON_LINUX = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/microsoft-edge",
            "/opt/google/chrome/chrome",
            "/opt/microsoft/msedge/msedge",
            "/snap/bin/chromium");

    private static final List<String> ON_MACOS = List.of(
            "Chromium.app/Contents/MacOS/Chromium",
            "Google Chrome.app/Contents/MacOS/Google Chrome",
            "Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

    private static final List<String> ON_WINDOWS = List.of(
            "Chromium/Application/chrome.exe",
            "Google/Chrome/Application/chrome.exe",
            "Microsoft/Edge/Application/msedge.exe");

    private static final List<String> UPDATE = List.of("apt-get", "-qq", "update");

    private static final List<String> INSTALL =
            List.of("apt-get", "-qq", "-y", "--no-install-recommends", "install", "chromium", "fonts-noto-cjk");

    private final Machine machine;
    private final String named;

    /**
     * On a machine.
     *
     * @param named the path that {@code lianshen.browser} names; blank for none
     */
    InstalledBrowser(Machine machine, String named) {
        this.machine = machine;
        this.named = named;
    }

    /** On this machine, as the system property says. */
    static InstalledBrowser here() {
        return new InstalledBrowser(new ThisMachine(), System.getProperty("lianshen.browser", ""));
    }

    /**
     * Looks for the browser, and installs it, if a command runs tests.
     *
     * @param arguments the command line of Maven; then whether tests are skipped, by either of Maven's two properties
     */
    public static void main(String... arguments) {
        var runsTests = runsTests(arguments[0]) && !Arrays.asList(arguments).contains("true");
        var missing = runsTests ? here().install() : Optional.<String>empty();
        if (missing.isPresent()) {
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                    .println(missing.get());
            System.exit(1);
        }
    }

    /** Whether one of the goals of a command line runs the tests: starting the application alone needs no browser. */
    static boolean runsTests(String commandLine) {
        return Stream.of(commandLine.split(" ")).anyMatch(TESTING::contains);
    }

    /** Where it is; empty if there is none. */
    Optional<Path> find() {
        var candidates = named.isBlank() ? places() : Stream.of(Path.of(named));
        return candidates.filter(machine::starts).findFirst();
    }

    /** Brings what is missing, where that may be done; otherwise tells in a sentence what to install. */
    Optional<String> install() {
        var missing = missing();
        if (missing.isEmpty() || !named.isBlank() || !machine.mayInstall()) {
            return missing.map(Missing::sentence);
        }
        machine.tells("Installing chromium and fonts-noto-cjk ...");
        // a source of packages that is away need not be the one that is asked
        machine.runs(UPDATE);
        machine.runs(INSTALL);
        return missing().map(stillMissing -> Missing.NOT_INSTALLED.sentence());
    }

    private Optional<Missing> missing() {
        if (find().isEmpty()) {
            return Optional.of(named.isBlank() ? Missing.BROWSER : Missing.NAMED_BROWSER);
        }
        return machine.showsChinese() ? Optional.empty() : Optional.of(Missing.FONT);
    }

    private Stream<Path> places() {
        var ending = machine.system() == Platform.WINDOWS ? ".exe" : "";
        var onPath =
                machine.path().stream().flatMap(folder -> ON_PATH.stream().map(name -> folder.resolve(name + ending)));
        return Stream.concat(onPath, usualPlaces());
    }

    private Stream<Path> usualPlaces() {
        return switch (machine.system()) {
            case LINUX -> ON_LINUX.stream().map(Path::of);
            case MACOS -> below(ON_MACOS);
            case WINDOWS -> below(ON_WINDOWS);
        };
    }

    private Stream<Path> below(List<String> programs) {
        return machine.programFolders().stream()
                .flatMap(folder -> programs.stream().map(folder::resolve));
    }

    /** What is not there. */
    private enum Missing {
        BROWSER("没有找到浏览器", "No browser was found"),
        NAMED_BROWSER("lianshen.browser 指定的浏览器无法启动", "The browser that lianshen.browser names does not start"),
        FONT("没有中文字体", "There is no Chinese font"),
        NOT_INSTALLED("apt-get 未能安装浏览器和中文字体", "apt-get could not install a browser and a Chinese font");

        private final String zh;
        private final String en;

        Missing(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String sentence() {
            return zh
                    + "，测试需要它：请安装软件包 chromium 和 fonts-noto-cjk（或 Chrome、Edge 与任一中文字体），"
                    + "或以 -Dlianshen.browser=<路径> 指定浏览器。\n"
                    + en
                    + ", and the tests need it: install the packages chromium and fonts-noto-cjk (or Chrome or"
                    + " Edge, and a"
                    + " Chinese font), or name a browser with -Dlianshen.browser=<path>.";
        }
    }

    /** An operating system. */
    enum Platform {
        LINUX,
        MACOS,
        WINDOWS
    }

    /** A machine, as far as browsers are concerned. */
    interface Machine {

        /** Its operating system. */
        Platform system();

        /** The folders in which commands are looked for, in their order. */
        List<Path> path();

        /** The folders that programs with windows are installed in. */
        List<Path> programFolders();

        /** Whether there is a program that starts. */
        boolean starts(Path program);

        /** Whether texts in Chinese can be shown, as far as this can be told. */
        boolean showsChinese();

        /** Whether Debian's packages can be installed without asking anybody. */
        boolean mayInstall();

        /** Runs a command to its end, whether it succeeds or not. */
        void runs(List<String> command);

        /** Tells whoever waits what takes so long. */
        void tells(String what);
    }

    /** The machine that this runs on. */
    private static final class ThisMachine implements Machine {

        private static final Duration TO_LOOK = Duration.ofMinutes(1);
        private static final Duration TO_INSTALL = Duration.ofMinutes(20);

        @Override
        public Platform system() {
            var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) {
                return Platform.WINDOWS;
            }
            return name.startsWith("mac") ? Platform.MACOS : Platform.LINUX;
        }

        @Override
        public List<Path> path() {
            return folders(variable("PATH").split(File.pathSeparator));
        }

        @Override
        public List<Path> programFolders() {
            return system() == Platform.MACOS
                    ? folders("/Applications", System.getProperty("user.home") + "/Applications")
                    : folders(variable("ProgramFiles"), variable("ProgramFiles(x86)"), variable("LocalAppData"));
        }

        private static List<Path> folders(String... names) {
            return Stream.of(names)
                    .filter(name -> !name.isBlank())
                    .map(Path::of)
                    .toList();
        }

        private static String variable(String name) {
            return Optional.ofNullable(System.getenv(name)).orElse("");
        }

        /** On Linux a browser is asked for its version: some packages are a mere hint at another package. */
        @Override
        public boolean starts(Path program) {
            return Files.isExecutable(program)
                    && (system() != Platform.LINUX || succeeds(List.of(program.toString(), "--version"), TO_LOOK));
        }

        @Override
        public boolean showsChinese() {
            return !has("fc-list") || !output(List.of("fc-list", ":lang=zh")).isBlank();
        }

        @Override
        public boolean mayInstall() {
            return has("apt-get") && output(List.of("id", "-u")).strip().equals("0");
        }

        private boolean has(String command) {
            return path().stream().map(folder -> folder.resolve(command)).anyMatch(Files::isExecutable);
        }

        @Override
        public void runs(List<String> command) {
            succeeds(command, TO_INSTALL);
        }

        private static boolean succeeds(List<String> command, Duration patience) {
            try {
                var process = new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
                process.environment().put("DEBIAN_FRONTEND", "noninteractive");
                return ends(process.start(), patience);
            } catch (IOException notThere) {
                return false;
            }
        }

        private static String output(List<String> command) {
            try {
                var process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return ends(process, TO_LOOK) ? output : "";
            } catch (IOException notThere) {
                return "";
            }
        }

        private static boolean ends(Process process, Duration patience) {
            try {
                return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                process.destroyForcibly();
            }
        }

        @Override
        public void tells(String what) {
            System.out.println(what);
        }
    }
}
