package org.lianshen.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianshen.browser.InstalledBrowser.Platform.LINUX;
import static org.lianshen.browser.InstalledBrowser.Platform.MACOS;
import static org.lianshen.browser.InstalledBrowser.Platform.WINDOWS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.browser.InstalledBrowser.Machine;
import org.lianshen.browser.InstalledBrowser.Platform;

/** Where the tests' browser is looked for, when it is installed, and what is said where neither helps. */
class InstalledBrowserTests {

    private static final String CHROMIUM = "/usr/bin/chromium";

    @ParameterizedTest
    @CsvSource({
        "LINUX, /usr/bin/chromium",
        "LINUX, /usr/bin/chromium-browser",
        "LINUX, /tools/google-chrome",
        "LINUX, /tools/microsoft-edge",
        "LINUX, /opt/google/chrome/chrome",
        "LINUX, /snap/bin/chromium",
        "MACOS, /programs/Google Chrome.app/Contents/MacOS/Google Chrome",
        "MACOS, /programs/Chromium.app/Contents/MacOS/Chromium",
        "MACOS, /programs/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "MACOS, /tools/chromium",
        "WINDOWS, /programs/Google/Chrome/Application/chrome.exe",
        "WINDOWS, /programs/Microsoft/Edge/Application/msedge.exe",
        "WINDOWS, /tools/chrome.exe",
    })
    void aBrowserIsFoundAtItsUsualPlaces(Platform platform, String place) {
        var machine = new MadeUpMachine(platform, place);
        assertThat(looking(machine).find()).contains(Path.of(place));
        assertThat(looking(machine).install()).isEmpty();
        assertThat(machine.ran).isEmpty();
    }

    @Test
    void theNamedBrowserComesBeforeAllOthersAndNoneStandsInForIt() {
        var machine = new MadeUpMachine(LINUX, CHROMIUM, "/mine/chrome").ofRoot();
        assertThat(new InstalledBrowser(machine, "/mine/chrome").find()).contains(Path.of("/mine/chrome"));
        var wrong = new InstalledBrowser(machine, "/nowhere/chrome");
        assertThat(wrong.find()).isEmpty();
        assertThat(wrong.install().orElseThrow())
                .contains("lianshen.browser 指定的浏览器无法启动", "that lianshen.browser names does not start");
        assertThat(machine.ran).isEmpty();
    }

    @Test
    void itIsInstalledWithAFontWhereThatMayBeDone() {
        var machine = new MadeUpMachine(LINUX).ofRoot().withSupply();
        assertThat(looking(machine).install()).isEmpty();
        assertThat(looking(machine).find()).contains(Path.of(CHROMIUM));
        assertThat(machine.ran)
                .containsExactly(
                        "apt-get -qq update", "apt-get -qq -y --no-install-recommends install chromium fonts-noto-cjk");
    }

    @Test
    void whereItMayNotBeInstalledOneSentenceNamesWhatToInstall() {
        for (var platform : List.of(LINUX, MACOS, WINDOWS)) {
            var machine = new MadeUpMachine(platform);
            assertThat(looking(machine).install().orElseThrow())
                    .contains("没有找到浏览器，测试需要它：请安装软件包 chromium 和 fonts-noto-cjk")
                    .contains("No browser was found, and the tests need it: install the packages chromium and"
                            + " fonts-noto-cjk")
                    .contains("-Dlianshen.browser=<path>");
            assertThat(machine.ran).isEmpty();
        }
    }

    @Test
    void whatCannotBeInstalledIsSaid() {
        assertThat(looking(new MadeUpMachine(LINUX).ofRoot()).install().orElseThrow())
                .contains("apt-get 未能安装", "apt-get could not install")
                .contains("chromium 和 fonts-noto-cjk");
    }

    @Test
    void aBrowserWithoutAChineseFontIsNotEnough() {
        var machine = new MadeUpMachine(LINUX, CHROMIUM);
        machine.chinese = false;
        assertThat(looking(machine).install().orElseThrow())
                .contains("没有中文字体", "There is no Chinese font", "fonts-noto-cjk");
        assertThat(looking(machine.ofRoot().withSupply()).install()).isEmpty();
        assertThat(machine.chinese).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Launcher -B -ntp verify",
                "Launcher -B -ntp test",
                "Launcher -B -ntp clean verify",
                "Launcher -B -ntp package",
                "Launcher -B -ntp install",
                "Launcher surefire:test -Dtest=A"
            })
    void aCommandThatRunsTestsLooksForIt(String commandLine) {
        assertThat(InstalledBrowser.runsTests(commandLine)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Launcher -B -ntp spring-boot:run",
                "Launcher -B -ntp clean compile",
                "Launcher -B -ntp test-compile",
                "Launcher -B -ntp spotless:apply",
                "Launcher -version"
            })
    void aCommandWithoutTestsDoesNot(String commandLine) {
        assertThat(InstalledBrowser.runsTests(commandLine)).isFalse();
    }

    private static InstalledBrowser looking(Machine machine) {
        return new InstalledBrowser(machine, "");
    }

    /** A machine with some browsers, which only shows Chinese if it always did or a font was installed. */
    private static final class MadeUpMachine implements Machine {

        private final Platform platform;
        private final Set<Path> browsers = new HashSet<>();
        private final List<String> ran = new ArrayList<>();
        private boolean chinese = true;
        private boolean root;
        private boolean supply;

        MadeUpMachine(Platform platform, String... browsers) {
            this.platform = platform;
            for (var browser : browsers) {
                this.browsers.add(Path.of(browser));
            }
        }

        MadeUpMachine ofRoot() {
            root = true;
            return this;
        }

        MadeUpMachine withSupply() {
            supply = true;
            return this;
        }

        @Override
        public Platform system() {
            return platform;
        }

        @Override
        public List<Path> path() {
            return List.of(Path.of("/tools"), Path.of("/usr/bin"));
        }

        @Override
        public List<Path> programFolders() {
            return List.of(Path.of("/programs"));
        }

        @Override
        public boolean starts(Path program) {
            return browsers.contains(program);
        }

        @Override
        public boolean showsChinese() {
            return chinese;
        }

        @Override
        public boolean mayInstall() {
            return root;
        }

        @Override
        public void runs(List<String> command) {
            ran.add(String.join(" ", command));
            if (supply && command.contains("install")) {
                browsers.add(Path.of(CHROMIUM));
                chinese = true;
            }
        }

        @Override
        public void tells(String what) {
            assertThat(what).contains("chromium", "fonts-noto-cjk");
        }
    }
}
