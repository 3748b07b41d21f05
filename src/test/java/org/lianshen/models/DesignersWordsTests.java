package org.lianshen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of words that designers may use is what the code knows. */
class DesignersWordsTests {

    private static final Path FILE = Path.of("bpmn/words.md");
    private static final Path WRITTEN = Path.of("target/words.md");
    private static final DrawnNames DRAWN = new DrawnNames();

    @Test
    void theListHasWhatThereIs() throws IOException {
        var written = words();
        Files.writeString(WRITTEN, written);
        assertThat(Files.readString(FILE))
                .as("%s, to be copied from %s", FILE, WRITTEN)
                .isEqualTo(written);
    }

    private static String words() {
        var names = DesignersRooms.NAMES;
        return "# Words of the models 模型用词\n\nWritten by a test from the code. 由测试根据代码生成。\n"
                + table(
                        "Steps 步骤 (service tasks, `${word}`)",
                        List.of("word 词", "drawn as 图上名称", "may say 可给出的结果"),
                        new TreeMap<>(names.steps())
                                .entrySet().stream()
                                        .map(each -> List.of(
                                                code(each.getKey()),
                                                DrawnNames.of(DRAWN.steps.get(each.getKey()), "—"),
                                                codes(each.getValue().says()))))
                + table(
                        "Human tasks 人工任务 (forms)",
                        List.of("form 表单", "drawn as 图上名称", "ends with 结果"),
                        new TreeMap<>(names.doors())
                                .entrySet().stream()
                                        .map(each -> List.of(
                                                code(each.getKey()),
                                                DrawnNames.of(DRAWN.tasks.get(each.getKey()), "—"),
                                                codes(each.getValue().says()))))
                + table(
                        "Stages 环节 (call activities)",
                        List.of("model 模型", "drawn as 图上名称"),
                        DRAWN.calls.entrySet().stream()
                                .map(each ->
                                        List.of(code(each.getKey()), DrawnNames.of(each.getValue(), each.getKey()))))
                + table(
                        "Messages 消息",
                        List.of("message 消息", "drawn as 图上名称", "comes with 随附结果"),
                        new TreeMap<>(names.messages())
                                .entrySet().stream()
                                        .map(each -> List.of(
                                                code(each.getKey()),
                                                DrawnNames.of(DRAWN.messages.get(each.getKey()), "—"),
                                                codes(each.getValue()))))
                + table("Questions 提问 (in `${…}`)", List.of("question 提问", "answer 回答"), questions(names.questions()))
                + table(
                        "Variables, groups, outcomes 变量、用户组、结果",
                        List.of("kind 类别", "words 词"),
                        Stream.of(
                                List.of("variables 变量", codes(names.variables())),
                                List.of("groups 用户组", codes(names.groups())),
                                List.of("outcomes 结果", codes(names.outcomes()))));
    }

    private static Stream<List<String>> questions(Map<String, Class<?>> beans) {
        return new TreeMap<>(beans)
                .entrySet().stream()
                        .flatMap(bean -> Arrays.stream(bean.getValue().getMethods())
                                .filter(method -> method.getDeclaringClass() != Object.class)
                                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                                .map(method -> List.of(
                                        code(bean.getKey() + "." + method.getName()
                                                + Arrays.stream(method.getParameters())
                                                        .map(Parameter::getName)
                                                        .collect(Collectors.joining(", ", "(", ")"))),
                                        answer(method.getReturnType()))));
    }

    private static String answer(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Date" -> "moment 时刻";
            case "List" -> "list 列表";
            case "boolean" -> "yes or no 是否";
            default -> type.getSimpleName().toLowerCase(Locale.ROOT).replace("string", "text 文字");
        };
    }

    private static String table(String title, List<String> head, Stream<List<String>> rows) {
        return "\n## " + title + "\n\n" + row(head)
                + row(head.stream().map(each -> "---").toList())
                + rows.map(DesignersWordsTests::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String code(String word) {
        return "`" + word + "`";
    }

    private static String codes(Collection<String> words) {
        return words.isEmpty()
                ? "—"
                : new TreeSet<>(words).stream().map(DesignersWordsTests::code).collect(Collectors.joining(" "));
    }
}
