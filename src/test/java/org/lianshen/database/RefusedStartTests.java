package org.lianshen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.problem.StartRefused;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** A start that cannot be ends in a sentence in both languages and what would do, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

    private Path folder;

    /** The embedded database and what is asked before it. */
    @ComponentScan(
            basePackages = "org.lianshen",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.lianshen\\.(database\\.(EmbeddedDatabaseConfiguration|StartConditions)"
                                    + "|programme\\.load\\.CatalogueConfiguration)"))
    @EnableConfigurationProperties
    static class House {}

    /** Nothing but a door. */
    @ImportAutoConfiguration(ServletWebServerFactoryAutoConfiguration.class)
    static class OnlyADoor {}

    @BeforeEach
    void freshFolder(TestInfo test) throws IOException {
        folder = Path.of(
                        "target",
                        "databases",
                        "refused",
                        test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        OwnFolder.delete(folder);
        Files.createDirectories(folder);
    }

    @Test
    void inAFile(CapturedOutput output) throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        refused(House.class, "lianshen.database.folder=" + file);
        expect(output, "is no folder", "不是目录", "lianshen.database.folder");
        refused(House.class, "lianshen.database.folder=" + file.resolve("below"));
        expect(output, "lies in what is no folder", "上级不是目录", "lianshen.database.folder");
    }

    @Test
    void inAFolderThatCannotBeWrittenTo(CapturedOutput output) {
        var readOnly = Path.of("/proc/sys");
        assumeTrue(Files.isDirectory(readOnly), "a folder that nobody writes to, root included");
        refused(House.class, "lianshen.database.folder=" + readOnly.resolve("lianshen"));
        expect(output, "cannot be written to", "不可写", "lianshen.database.folder");
    }

    @Test
    void inSomebodyElsesFolder(CapturedOutput output) throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives folders away");
        var theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.setAttribute(theirs, "unix:uid", 4711);
        refused(House.class, "lianshen.database.folder=" + theirs);
        expect(output, "belongs to another account, 4711", "属于另一账号", "lianshen.database.folder");
    }

    @Test
    @Attack(
            door = Door.START,
            tries = "Start in a folder that holds other things, such as somebody's home",
            as = "operator",
            meets = "the start is refused, the folder stays as it was")
    void amongOtherThings(CapturedOutput output) throws IOException {
        var letter = Files.createFile(folder.resolve("letter.txt"));
        var before = Files.getPosixFilePermissions(folder);
        refused(House.class, "lianshen.database.folder=" + folder);
        expect(output, "holds other things, such as letter.txt", "里有别的内容", "lianshen.database.folder");
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(before);
        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactly(letter);
        }
    }

    @Test
    void whereAnotherOneRuns(CapturedOutput output) throws IOException {
        try (var first = EmbeddedServer.start(folder, false)) {
            refused(House.class, "lianshen.database.folder=" + folder);
            expect(output, "Another running Lianshen uses the folder", "占用了目录", "lianshen.database.folder");
            assertThat(first.isRunning()).isTrue();
        }
    }

    @Test
    void besideDataOfAnotherVersion(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "12\n");
        refused(House.class, "lianshen.database.folder=" + folder);
        expect(
                output,
                "holds no data of PostgreSQL 17 (but of 12)",
                "不是 PostgreSQL 17 的数据",
                "lianshen.database.folder");
    }

    @Test
    void besideBrokenData(CapturedOutput output) throws IOException {
        EmbeddedServer.start(folder, false).close();
        OwnFolder.delete(folder.resolve("postgres/global"));
        refused(House.class, "lianshen.database.folder=" + folder);
        expect(output, "does not start in", "未能启动", "postgres.log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://lianshen:hidden-word@host/lianshen",
                "host:5432/lianshen?password=hidden-word",
                "jdbc:mysql://host/lianshen?password=hidden-word"
            })
    void withAnAddressThatIsNoneOfPostgres(String url, CapturedOutput output) {
        refused(House.class, "spring.datasource.url=" + url);
        expect(
                output,
                "is no JDBC address of PostgreSQL",
                "不是 PostgreSQL 的 JDBC 地址",
                "jdbc:postgresql://host:port/database");
        assertThat(output.getAll()).doesNotContain("hidden-word");
    }

    @Test
    void withoutUsableGuidelines(CapturedOutput output) throws IOException {
        refused(
                House.class,
                "lianshen.database.folder=" + folder,
                "lianshen.guidelines.location=" + folder.resolve("no"));
        expect(output, "is no folder", "指南文件不能使用", "lianshen.guidelines.location");
        Files.createDirectories(folder.resolve("calls/broken"));
        Files.writeString(folder.resolve("calls/broken/call.yaml"), "id: [");
        refused(
                House.class,
                "lianshen.database.folder=" + folder.resolve("data"),
                "lianshen.guidelines.location=" + folder.resolve("calls"));
        expect(output, "broken/call.yaml", "指南文件不能使用", "lianshen.guidelines.location");
    }

    @Test
    void atAPortThatIsTaken(CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> new SpringApplicationBuilder(OnlyADoor.class)
                            .web(WebApplicationType.SERVLET)
                            .properties("server.address=127.0.0.1", "spring.config.name=none")
                            .run("--server.port=" + taken.getLocalPort()))
                    .isNotNull();
            expect(output, "Port " + taken.getLocalPort() + " is taken", "已被占用", "server.port");
        }
    }

    @Test
    void withTooLittleMemory() {
        assertThatThrownBy(() -> StartConditions.requireMemory(128 << 20))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused.problem().en())
                            .isEqualTo("Java may use only 128 MB of memory, too little for Lianshen.");
                    assertThat(refused.problem().zh()).contains("128 MB 内存");
                    assertThat(refused.remedy().both()).contains("-Xmx1g");
                });
        StartConditions.requireMemory(Runtime.getRuntime().maxMemory());
    }

    private static void refused(Class<?> house, String... configuration) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(house)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.config.name=none",
                                "lianshen.database.durable=false",
                                "lianshen.database.least-room=0")
                        .properties(configuration)
                        .run()
                        .close())
                .isNotNull();
    }

    private static void expect(CapturedOutput output, String english, String chinese, String remedy) {
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", english, chinese, remedy)
                .doesNotContain("\n\tat ");
    }
}
