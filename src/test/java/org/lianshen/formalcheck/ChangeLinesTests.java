package org.lianshen.formalcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianshen.language.MessageFiles;
import org.lianshen.language.Words;
import org.lianshen.proposal.content.ProposalContent;
import org.lianshen.proposal.version.Changes;
import org.lianshen.proposal.version.FieldChange;

class ChangeLinesTests {

    private static ChangeLines lines() {
        return new ChangeLines(new Words(new MessageFiles().messageSource()));
    }

    private static ChangeLine line(List<String> path, String before, String now) {
        var change = new FieldChange(path, before, now);
        return lines().of(new Changes(Instant.EPOCH, true, List.of(change), List.of()))
                .get(0);
    }

    /** A new property of the content without a name would keep officers from opening their form. */
    @Test
    void everyPropertyOfTheContentHasAName() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/words_en.properties"))) {
            words.load(reader);
        }
        var names = new HashSet<String>();
        collect(ProposalContent.class, names);
        names.remove("call");
        names.remove("direction");
        // documents are compared by themselves
        names.remove("documents");
        assertThat(names).hasSizeGreaterThan(40).allMatch(name -> words.containsKey("content." + name));
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(each -> collect(each, names));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            Arrays.stream(record.getRecordComponents()).forEach(part -> {
                names.add(part.getName());
                collect(part.getGenericType(), names);
            });
        }
    }

    @Test
    void wordsOfTheContractAreSaidAsPeopleSayThem() {
        var kind = line(List.of("participants", "cn1", "kind"), "university", "institute");
        assertThat(List.of(kind.before(), kind.now())).doesNotContain("university", "institute");
        assertThat(kind.field()).contains("cn1");
        assertThat(line(List.of("principalInvestigators", "chinese", "title"), null, "professor"))
                .satisfies(line -> assertThat(line.before()).isEqualTo("—"))
                .satisfies(line -> assertThat(line.now()).isEqualTo("professor"));
        assertThat(line(List.of("declarations", "integrity"), "true", null).before())
                .isNotEqualTo("true");
    }
}
