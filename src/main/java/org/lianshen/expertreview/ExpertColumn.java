package org.lianshen.expertreview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a list of experts; a header may be English or Chinese. */
enum ExpertColumn {
    NAME("name", "姓名", true),
    ORGANISATION("organisation", "单位", true),
    EMAIL("email", "邮箱", true),
    KEYWORDS("keywords", "关键词", false),
    FIELDS("fields", "领域", false),
    MAX_LOAD("max load", "最多评审项数", false),
    CO_AUTHORS("co-authors", "合作作者", false),
    ADVISORS("advisors", "师生关系", false),
    ACCOUNT("account", "账号", false),
    ID("id", "编号", false);

    private final String header;
    private final String chinese;
    private final boolean mandatory;

    ExpertColumn(String header, String chinese, boolean mandatory) {
        this.header = header;
        this.chinese = chinese;
        this.mandatory = mandatory;
    }

    /** The English header. */
    String header() {
        return header;
    }

    /** Whether the list must have the column, and each row a value in it. */
    boolean mandatory() {
        return mandatory;
    }

    /** The column of a header; case, blanks, hyphens and underscores do not count. */
    static Optional<ExpertColumn> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(column -> plain(column.header).equals(plain(header)) || column.chinese.equals(header.strip()))
                .findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(ExpertColumn::header).toList();
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
