package org.lianshen.expertreview.affinity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshen.expertreview.affinity.TopicBank.Subject;
import org.lianshen.proposal.ProposalNumber;

/** Makes rounds up: who knows what, what is asked for, and how untidily both are said. */
final class RoundMaker {

    private static final int CHINESE = 0;
    private static final int ENGLISH = 1;
    private static final TopicBank BANK = TopicBank.read();

    private final Random random;
    private final RoundNoise noise;

    RoundMaker(long seed, RoundNoise noise) {
        this.random = new Random(seed);
        this.noise = noise;
    }

    MadeUpRound round(int proposals, int experts) {
        var round = MadeUpRound.empty();
        for (int index = 0; index < experts; index++) {
            var topic = any(BANK.topics());
            var id = String.format(Locale.ROOT, "expert-%04d", index);
            round.experts().add(expert(id, topic));
            round.expertTopics().put(id, topic.name());
        }
        for (int index = 0; index < proposals; index++) {
            var topic = any(BANK.topics());
            var number = new ProposalNumber(String.format(Locale.ROOT, "demo-1-1.1-%04d", index));
            round.proposals().add(proposal(number, topic));
            round.proposalTopics().put(number, topic.name());
        }
        return round;
    }

    private ExpertTexts expert(String id, Subject main) {
        var topics = new ArrayList<>(List.of(main));
        times(random.nextInt(3)).forEach(more -> topics.add(any(BANK.topics())));
        int[] languages = languages();
        var fields = topics.stream()
                .filter(topic -> topic == main || chance(0.5))
                .map(topic -> field(topic, CHINESE))
                .distinct()
                .toList();
        var keywords = chance(noise.noKeywords())
                ? List.<String>of()
                : Stream.concat(
                                times(2 + random.nextInt(3)).map(each -> term(main, pick(languages))),
                                topics.stream().skip(1).map(topic -> term(topic, pick(languages))))
                        .distinct()
                        .toList();
        int publications = chance(noise.fewTexts()) ? random.nextInt(2) : 2 + random.nextInt(7);
        var texts = times(publications)
                .map(each -> title(chance(0.65) ? main : any(topics), pick(languages)))
                .toList();
        return new ExpertTexts(id, fields, keywords, texts);
    }

    /** Six in ten write both, three Chinese only, one English only. */
    private int[] languages() {
        int which = random.nextInt(10);
        return which < 6 ? new int[] {CHINESE, ENGLISH} : which < 9 ? new int[] {CHINESE} : new int[] {ENGLISH};
    }

    private ProposalTexts proposal(ProposalNumber number, Subject main) {
        var second = chance(0.3) ? any(BANK.topics()) : main;
        var titles = bothTitles(main);
        int summary = chance(0.6) ? CHINESE : ENGLISH;
        var sentences = times(3 + random.nextInt(4))
                .map(each -> sentence(chance(0.7) ? main : second, summary))
                .toList();
        int keywordLanguage = chance(0.7) ? CHINESE : ENGLISH;
        var keywords = chance(noise.noKeywords())
                ? List.<String>of()
                : times(3 + random.nextInt(3))
                        .map(each -> term(chance(0.8) ? main : second, keywordLanguage))
                        .distinct()
                        .toList();
        return new ProposalTexts(
                number,
                field(main, CHINESE),
                titles[CHINESE],
                titles[ENGLISH],
                String.join(summary == CHINESE ? "" : " ", sentences),
                keywords);
    }

    private String field(Subject topic, int language) {
        return side(chance(noise.otherField()) ? any(BANK.topics()).field() : topic.field(), language);
    }

    /** Both languages name the same terms; each may spell them in its own way. */
    private String[] bothTitles(Subject topic) {
        var pattern = any(BANK.titles());
        var one = source(topic).terms();
        var first = any(one);
        var second = any(topic.terms());
        var general = any(BANK.general());
        return IntStream.of(CHINESE, ENGLISH)
                .mapToObj(language -> filled(pattern, first, second, general, language))
                .toArray(String[]::new);
    }

    private String title(Subject topic, int language) {
        return filled(
                any(BANK.titles()), any(source(topic).terms()), any(topic.terms()), any(BANK.general()), language);
    }

    private String sentence(Subject topic, int language) {
        return filled(
                any(BANK.sentences()), any(source(topic).terms()), any(topic.terms()), any(BANK.general()), language);
    }

    private String filled(String pattern, String first, String second, String general, int language) {
        return side(pattern, language)
                .replace("{a}", spelt(first, language))
                .replace("{b}", spelt(second, language))
                .replace("{g}", side(general, language));
    }

    private String term(Subject topic, int language) {
        return spelt(any(source(topic).terms()), language);
    }

    private Subject source(Subject topic) {
        return chance(noise.wrongTopic()) ? any(BANK.topics()) : topic;
    }

    private String spelt(String term, int language) {
        var spellings = side(term, language).split("/");
        return chance(noise.otherSpelling()) ? spellings[spellings.length - 1] : spellings[0];
    }

    private static String side(String pair, int language) {
        var sides = pair.split("\\|");
        return sides[Math.min(language, sides.length - 1)];
    }

    private int pick(int[] languages) {
        return languages[random.nextInt(languages.length)];
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(double likelihood) {
        return random.nextDouble() < likelihood;
    }

    private static Stream<Integer> times(int count) {
        return IntStream.range(0, count).boxed();
    }
}
