package org.lianshen.expertreview.expert;

import java.util.List;
import org.lianshen.language.Text;
import org.lianshen.list.Column;
import org.lianshen.list.Columns;

/** The columns of a list of experts; a header may be English or Chinese. */
public enum ExpertColumn implements Column {
    /** The person's name. */
    NAME("name", true, List.of("expert"), List.of("姓名", "专家姓名")),
    /** The legal person they work for. */
    ORGANISATION(
            "organisation",
            true,
            List.of("institution", "affiliation", "employer"),
            List.of("单位", "工作单位", "所在单位", "单位名称")),
    /** Where invitations go. */
    EMAIL("email", true, List.of("e-mail address", "mail"), List.of("邮箱", "电子邮箱", "电子邮件", "邮箱地址")),
    /** What they know, separated by semicolons or commas. */
    KEYWORDS("keywords", false, List.of("keyword", "expertise"), List.of("关键词", "研究方向", "专长")),
    /** Fields of the guideline they know, separated by semicolons. */
    FIELDS("fields", false, List.of("field"), List.of("领域", "学科领域")),
    /** Proposals they review at most in one call. */
    MAX_LOAD("max load", false, List.of("maximum load"), List.of("最多评审项数", "评审上限")),
    /** People they have published with lately. */
    CO_AUTHORS("co-authors", false, List.of("coauthor"), List.of("合作作者", "合作者")),
    /** Their advisors and students, ever. */
    ADVISORS("advisors", false, List.of("advisor", "advisors and students"), List.of("师生关系", "导师和学生")),
    /** Whom they have worked for in the last three years, separated by semicolons. */
    FORMER_ORGANISATIONS(
            "former organisations",
            false,
            List.of("former organisation", "former employers"),
            List.of("原单位", "曾任职单位", "近三年任职单位")),
    /** Their account. */
    ACCOUNT("account", false, List.of("user"), List.of("账号", "帐号", "用户名")),
    /** Their id. */
    ID("id", false, List.of("expert id"), List.of("编号", "专家编号")),
    /** Their ORCID iD. */
    ORCID("orcid", false, List.of("orcid id"), List.of("ORCID")),
    /** Languages they read proposals in, separated by semicolons, commas or blanks. */
    LANGUAGES("languages", false, List.of("language"), List.of("语言", "语种")),
    /** When they are asked for nothing, separated by semicolons. */
    AWAY("away", false, List.of("absences", "unavailable"), List.of("不可评审时段", "外出时段")),
    /** Whom they work and have worked for, with dates, separated by semicolons. */
    EMPLOYMENTS("employments", false, List.of("employment", "employment history"), List.of("任职经历", "工作经历")),
    /** Titles of what they have published, separated by semicolons. */
    PUBLICATIONS("publications", false, List.of("publication", "papers"), List.of("论文", "代表作", "代表性成果")),
    /** What they say of their own work. */
    STATEMENT("statement", false, List.of("research statement"), List.of("研究简介", "自述")),
    /** Their students, ever. */
    STUDENTS("students", false, List.of("student"), List.of("学生", "指导的学生"));

    /** All of them. */
    public static final Columns<ExpertColumn> ALL = Columns.of(List.of(values()));

    private final Headers headers;

    ExpertColumn(String property, boolean required, List<String> english, List<String> chinese) {
        this.headers = new Headers(property, required, english, chinese);
    }

    @Override
    public Headers headers() {
        return headers;
    }

    /** The first header in each language. */
    Text title() {
        return new Text(headers.chinese().get(0), headers.property());
    }
}
