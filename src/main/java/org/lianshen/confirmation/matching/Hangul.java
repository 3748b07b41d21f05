package org.lianshen.confirmation.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Korean names in Latin letters: the Revised Romanization of 2000, in which names are written syllable by syllable, and
 * McCune–Reischauer without its marks; surnames also as their bearers usually write them.
 */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int MEDIALS = 21;
    private static final int FINALS = 28;

    private static final String[] REVISED_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
    private static final String[] REVISED_MEDIALS =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] OLDER_INITIALS = "k kk n t tt r m p pp s ss - ch tch ch k t p h".split(" ");
    private static final String[] OLDER_VOICED = "g kk n d tt r m b pp s ss - j tch ch k t p h".split(" ");
    private static final String[] OLDER_MEDIALS =
            "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(" ");
    private static final String[] FINAL_SOUNDS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");

    /** Behind these sounds McCune–Reischauer voices a plain consonant. */
    private static final String VOICING = "aeiouynmlg";

    private static final Set<String> TWO_SYLLABLES = TextNormaliser.set("남궁 황보 제갈 사공 선우 서문 독고 동방");

    private static final Map<String, List<String>> USUAL = Arrays.stream(
                    ("김 kim;이 lee,yi,rhee,ri,li;박 park,pak,bak;최 choi,choe;정 jung,jeong,chung,chong;강"
                                    + " kang,gang;조 cho,jo;"
                                    + "윤 yoon,yun;장 jang,chang;임 lim,im,rim;한 han;오 oh,o;서 seo,suh,so;신"
                                    + " shin,sin;권 kwon,gwon;"
                                    + "황 hwang;안 ahn,an;송 song;류 ryu,yu,yoo;유 yoo,yu,ryu;홍 hong;전"
                                    + " jeon,chun,jun;고 ko,go,koh;"
                                    + "문 moon,mun;양 yang;손 son,sohn;배 bae,pae;백 baek,paik,paek;허 heo,hur,huh;남"
                                    + " nam;심 shim,sim;"
                                    + "노 noh,roh,no;하 ha;곽 kwak,gwak;성 sung,seong;차 cha;주 joo,ju,chu;우 woo,u;구"
                                    + " koo,gu,ku;"
                                    + "민 min;나 na,ra;진 jin,chin;지 ji,chi;엄 eom,um,uhm;원 won;채 chae;공"
                                    + " kong,gong;현 hyun,hyeon;"
                                    + "변 byun,byeon;여 yeo,yuh;추 choo,chu;도 do,to;석 seok,suk;선 sun,seon;설"
                                    + " seol,sul;길 gil,kil;"
                                    + "연 yeon,yun;표 pyo;명 myung,myeong;기 ki,gi;반 ban,pan;금 keum,geum;맹 maeng;제"
                                    + " je,che;탁 tak;"
                                    + "국 kook,guk;은 eun;편 pyun,pyeon;용 yong;방 bang,pang;부 boo,bu;예 ye;천"
                                    + " cheon,chun;염 yeom,yum")
                            .split(";"))
            .map(entry -> entry.split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> List.of(entry[1].split(","))));

    private Hangul() {}

    /** The surnames in Hangul that are written so in Latin letters, in either romanisation or as their bearers do. */
    static Set<String> surnamesWritten(String latin) {
        return USUAL.entrySet().stream()
                .filter(entry -> entry.getValue().contains(latin)
                        || latin.equals(revised(List.of(entry.getKey()), ""))
                        || latin.equals(older(List.of(entry.getKey()))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All ways to write a name; none where it has no Hangul. */
    static Set<String> ways(String name) {
        var syllables = Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> c >= FIRST && c <= LAST)
                .mapToObj(Character::toString)
                .toList();
        if (syllables.size() < 2) {
            return Set.of();
        }
        int surname = isTwo(syllables) ? 2 : 1;
        var family = syllables.subList(0, surname);
        var given = syllables.subList(surname, syllables.size());
        Set<String> families = new LinkedHashSet<>(USUAL.getOrDefault(String.join("", family), List.of()));
        families.add(revised(family, ""));
        families.add(older(family));
        Set<String> ways = new LinkedHashSet<>();
        for (var written : families) {
            ways.add(written + " " + revised(given, ""));
            ways.add(written + " " + revised(given, " "));
            ways.add(written + " " + older(given));
        }
        return ways;
    }

    private static boolean isTwo(List<String> syllables) {
        return syllables.size() > 2 && TWO_SYLLABLES.contains(syllables.get(0) + syllables.get(1));
    }

    private static String revised(List<String> syllables, String between) {
        return syllables.stream()
                .map(syllable -> sound(REVISED_INITIALS, initial(syllable))
                        + sound(REVISED_MEDIALS, medial(syllable))
                        + sound(FINAL_SOUNDS, last(syllable)))
                .collect(Collectors.joining(between));
    }

    private static String older(List<String> syllables) {
        var written = new StringBuilder();
        for (var syllable : syllables) {
            boolean voiced = written.length() > 0 && VOICING.indexOf(written.charAt(written.length() - 1)) >= 0;
            written.append(sound(voiced ? OLDER_VOICED : OLDER_INITIALS, initial(syllable)))
                    .append(sound(OLDER_MEDIALS, medial(syllable)))
                    .append(sound(FINAL_SOUNDS, last(syllable)));
        }
        return written.toString();
    }

    private static String sound(String[] sounds, int place) {
        return sounds[place].equals("-") ? "" : sounds[place];
    }

    private static int initial(String syllable) {
        return (syllable.codePointAt(0) - FIRST) / (MEDIALS * FINALS);
    }

    private static int medial(String syllable) {
        return (syllable.codePointAt(0) - FIRST) / FINALS % MEDIALS;
    }

    private static int last(String syllable) {
        return (syllable.codePointAt(0) - FIRST) % FINALS;
    }
}
