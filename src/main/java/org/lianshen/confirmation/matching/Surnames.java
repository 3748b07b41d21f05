package org.lianshen.confirmation.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How bearers of a surname read it, where dictionaries and ICU's transform of names (ICU4J 78.2, Han-Latin/Names) read
 * the character otherwise or bearers differ; as the dictionaries of surnames and the census of surnames have them.
 */
final class Surnames {

    private static final Map<String, List<String>> READINGS = Arrays.stream(
                    ("朴 piao,pu,park,pak;覃 qin,tan;缪 miao,mou;黑 hei,he;"
                                    + "薄 bo;祭 zhai,ji;能 nai;乜 nie,mie;句 gou,ju;洗 xian;冼 xian;贠 yun;员 yun;单于"
                                    + " chanyu;单 shan;尉迟 yuchi;"
                                    + "长孙 zhangsun;万俟 moqi;澹台 tantai;令狐 linghu;亓官 qiguan;宰父 zaifu;仇 qiu;区 ou;曾"
                                    + " zeng;解 xie;任 ren;"
                                    + "查 zha;盖 ge,gai;葛 ge;种 chong;曲 qu;宁 ning;乐 yue,le;柏 bai,bo;召 shao;折 she;秘"
                                    + " bi;重 chong;都 du;"
                                    + "隗 wei,kui;郗 xi,chi;郇 xun,huan;那 na;仉 zhang;仝 tong;亓 qi;牟 mu,mou;訾 zi;逯"
                                    + " lu;佴 nai;厍 she;繁 po,fan;"
                                    + "谌 chen,shen;燕 yan;华 hua;过 guo;哈 ha;应 ying;纪 ji;翟 zhai,di;车 che;石 shi;尹"
                                    + " yin;卜 bu;幺 yao;佘 she;"
                                    + "殷 yin;晁 chao;逄 pang;阚 kan;璩 qu;郤 xi;妫 gui;麴 qu;鞠 ju;邸 di;洗马 xianma")
                            .split(";"))
            .map(entry -> entry.split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> List.of(entry[1].split(","))));

    private Surnames() {}

    /** The readings of a surname by those who bear it; none where the common reading is theirs. */
    static List<String> readings(String surname) {
        return READINGS.getOrDefault(surname, List.of());
    }
}
