package org.lianshen.proposal.content.field;

/** What a person reads about a field: Chinese, a bar, English. */
public final class Wording {

    public static final String REQUIRED = "必填。|This is required.";
    public static final String TOO_LONG = "不得超过 {max} 个字。|At most {max} characters are allowed.";
    public static final String TOO_MANY = "不得超过 {max} 项。|At most {max} entries are allowed.";
    public static final String MONTHS = "应为 1 至 120 个月。|It must be from 1 to 120 months.";
    public static final String MONTHS_PER_YEAR = "应为 0 至 12 个月。|It must be from 0 to 12 months.";
    public static final String MONEY =
            "金额不得为负，最多两位小数，且不超过 1 万亿元。|An amount is zero or more, with at most two decimals, and below one"
                    + " trillion yuan.";
    public static final String POSITIVE = "申请经费应大于 0。|The funding asked for must be above zero.";
    public static final String COUNTRY =
            "应为 ISO 3166-1 两位字母国家代码，如 CN、ES。|It must be an assigned ISO 3166-1 alpha-2 code such as CN or ES.";
    public static final String EMAIL = "电子邮箱格式不正确。|This is not a well-formed e-mail address.";
    public static final String NAMED = "至少填写中文或英文名称。|A name in Chinese or English is required.";
    public static final String UNIQUE = "参与单位编号重复。|Another participant has this id already.";
    public static final String ONE_LEAD =
            "中外双方应各有且仅有一个牵头单位。|Each side, Chinese and foreign, needs exactly one lead organisation.";
    public static final String SUM =
            "中方单位的国拨经费合计为 {sum} 元，应等于申请经费 {requested} 元。|The Chinese participants' government funding adds up"
                    + " to {sum} yuan, but {requested} yuan are asked for.";
    public static final String ONE_INVESTIGATOR =
            "中外双方应各有且仅有一名项目负责人。|Each side, Chinese and foreign, needs exactly one principal investigator.";
    public static final String UNKNOWN_PARTICIPANT = "没有此编号的参与单位。|No participant has this id.";
    public static final String OTHER_SIDE =
            "项目负责人应属于本方的参与单位。|A principal investigator must belong to a participant of the same side.";

    private Wording() {}
}
