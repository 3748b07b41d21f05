package org.lianshen.confirmation.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Chinese surnames as they are written in Hong Kong and Macau (Cantonese), Taiwan, and by Hokkien speakers overseas.
 */
final class Dialects {

    private static final Map<String, List<String>> SURNAMES = Arrays.stream(
                    ("陈 chan,tan;李 lee;黄 wong,hwang,ng,ooi;王 wong,ong;林 lam,lim;张 cheung,cheong,teo,chang;吴 ng,goh;"
                                    + "刘 lau,low,lew;蔡 tsai,choi,choy,chua;郑 cheng,cheang,tay,teh;许"
                                    + " hsu,hui,koh,khoh;谢 hsieh,tse,chia;"
                                    + "周 chou,chow,chiu,chew;杨 yeung,yeo,young,yeong;何 ho;叶 yip,yap,yeh;徐"
                                    + " hsu,tsui,chui;孙 sun,suen,soon;"
                                    + "朱 chu,choo;胡 woo,wu,oh;郭 kuo,kwok,quek,kuok;罗 lo,law,loh;高 kao,ko;梁"
                                    + " leung,leong,neo;宋 sung,soong;"
                                    + "邓 teng,tang;冯 fung,pang;曾 tseng,tsang,chang;彭 pang,phang;潘"
                                    + " poon,pan,phua;苏 so,soh,su;卢 lo,loo,lu;"
                                    + "蒋 chiang,tseung;余 yu,yue,er,yee;钟 chung,chong;江 chiang,kong;简"
                                    + " chien,kan;赖 lai;廖 liao,liu,liew;"
                                    + "洪 hung,ang;邱 chiu,yau,khoo,chiou;颜 yen,ngan,gan;沈 shen,shum,sim;萧"
                                    + " hsiao,siu,seow,siew;游 yu,yau,yew;"
                                    + "詹 chan,jim,tjan;魏 wei,ngai,gwee;吕 lu,lui,loo;丁 ting;关 kwan,kuan;区 au;司徒"
                                    + " szeto,seeto;"
                                    + "欧阳 auyeung,auyong,ouyang;方 fong,png;范 fan,huan;马 ma,mah,beh;黎 lai;阮"
                                    + " yuen,juan;莫 mok;龙 lung,loong;"
                                    + "伍 ng;石 shek,shih;邵 shiu,shao;姚 yiu,yao,yeow;贺 ho;尹 wan,yin;甘 kam;温"
                                    + " wan,woon;柯 or,ko,kua")
                            .split(";"))
            .map(entry -> entry.split(" "))
            .collect(Collectors.toUnmodifiableMap(entry -> entry[0], entry -> List.of(entry[1].split(","))));

    private Dialects() {}

    /** How the surname is written there; none where it is written as in pinyin. */
    static List<String> surnames(String surname) {
        return SURNAMES.getOrDefault(surname, List.of());
    }
}
