package org.lianshen.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianshen.identity.Role;
import org.lianshen.language.Language;
import org.lianshen.language.MessageFiles;
import org.lianshen.proposal.ProposalStatus;

/** The house's part of Cockpit calls duties and statuses what the pages call them. */
class CockpitWordsTests {

    private static final Path WORDS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/cockpit/scripts/words.js");
    private static final Pattern LANGUAGES = Pattern.compile("(?s)const zh = (.*)const en = (.*)const words");

    @ParameterizedTest
    @EnumSource(Language.class)
    void dutiesAndStatusesHaveTheirUsualNames(Language language) throws IOException {
        var words = words(language);
        for (var role : Role.values()) {
            var id = role.name().toLowerCase(Locale.ROOT);
            assertThat(words).contains(id + ": '" + usual("account." + id, language));
        }
        for (var status : ProposalStatus.values()) {
            if (status != ProposalStatus.DRAFT) {
                var name = status.label().in(language);
                assertThat(words).containsPattern(Pattern.quote(status.word()) + "'?: ['\"]" + Pattern.quote(name));
            }
        }
    }

    @Test
    void everyStatusButTheDraftIsShown() throws IOException {
        var statuses = words(Language.ENGLISH).replaceAll("(?s).*status: \\{", "");
        var ids = Pattern.compile("[a-z-]+(?='?: ['\"])")
                .matcher(statuses)
                .results()
                .map(found -> found.group());
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProposalStatus.values())
                        .filter(status -> status != ProposalStatus.DRAFT)
                        .map(ProposalStatus::word)
                        .toList());
    }

    private static String words(Language language) throws IOException {
        var found = LANGUAGES.matcher(Files.readString(WORDS));
        assertThat(found.find()).isTrue();
        return found.group(language == Language.CHINESE ? 1 : 2);
    }

    /** As it stands on pages; within a table of Cockpit's in small letters. */
    private static String usual(String key, Language language) {
        return new MessageFiles()
                .messageSource()
                .getMessage(key, null, language.locale())
                .toLowerCase(Locale.ROOT);
    }
}
