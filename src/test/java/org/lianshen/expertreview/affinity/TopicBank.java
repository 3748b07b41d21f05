package org.lianshen.expertreview.affinity;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/**
 * The topics of {@code affinity/topics.yaml}, with the words that all of them share.
 *
 * @param topics what proposals and experts are about
 * @param general words of any topic
 * @param titles patterns of titles
 * @param sentences patterns of summaries
 */
record TopicBank(List<Subject> topics, List<String> general, List<String> titles, List<String> sentences) {

    /** A topic: its field and its terms, each as "Chinese|English" with other spellings behind a stroke. */
    record Subject(String name, String field, List<String> terms) {}

    static TopicBank read() {
        try (var yaml = TopicBank.class.getResourceAsStream("/affinity/topics.yaml")) {
            return new YAMLMapper().readValue(yaml, TopicBank.class);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
