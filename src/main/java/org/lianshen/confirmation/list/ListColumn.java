package org.lianshen.confirmation.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lianshen.confirmation.entry.ComparedField;
import org.lianshen.list.Column;
import org.lianshen.list.Columns;

/**
 * The columns of an agency's list: the properties of the contract's entries, and the headers that name them in English
 * and Chinese.
 */
public enum ListColumn implements Column {
    /** The agency's own id of the entry. */
    ID("id", true, List.of("message id", "entry id"), List.of("消息编号", "条目编号", "编号")),
    /** Code of the direction. */
    DIRECTION("direction", true, List.of("direction code"), List.of("指南方向", "方向代码", "指南方向代码", "方向")),
    /** The agency's number of the application, or ours of the proposal. */
    REFERENCE(
            "reference",
            false,
            List.of("ref", "reference number", "application number", "application no", "application reference"),
            List.of("外方编号", "申请编号", "受理号", "受理编号", "外方申请编号", "外方受理号", "项目编号")),
    /** What the agency says. */
    DECISION("decision", true, List.of("result", "outcome"), List.of("结果", "答复", "受理情况", "受理结果", "外方答复")),
    /** Title of the application. */
    TITLE(ComparedField.TITLE, List.of("project title"), List.of("项目名称", "题目", "标题", "项目题目", "课题名称")),
    /** The Chinese lead. */
    CHINESE_ORGANISATION(
            ComparedField.CHINESE_ORGANISATION,
            List.of("chinese lead organisation", "chinese lead", "chinese institution"),
            List.of("中方单位", "中方牵头单位", "中方承担单位", "中方机构")),
    /** The foreign lead. */
    FOREIGN_ORGANISATION(
            ComparedField.FOREIGN_ORGANISATION,
            List.of("foreign lead organisation", "foreign lead", "foreign institution"),
            List.of("外方单位", "外方牵头单位", "外方承担单位", "外方机构")),
    /** The Chinese principal investigator. */
    CHINESE_INVESTIGATOR(
            ComparedField.CHINESE_INVESTIGATOR,
            List.of("chinese principal investigator", "chinese pi"),
            List.of("中方负责人", "中方项目负责人", "中方pi")),
    /** The foreign principal investigator. */
    FOREIGN_INVESTIGATOR(
            ComparedField.FOREIGN_INVESTIGATOR,
            List.of("foreign principal investigator", "foreign pi"),
            List.of("外方负责人", "外方项目负责人", "外方pi")),
    /** Duration in months. */
    DURATION_MONTHS(
            ComparedField.DURATION_MONTHS,
            List.of("duration", "months", "duration in months"),
            List.of("执行期限", "执行期", "实施期限", "项目周期", "周期", "期限", "期限（月）", "周期（月）", "执行期限（月）"));

    private static final Columns<ListColumn> COLUMNS = Columns.of(List.of(values()));

    private final Headers headers;

    ListColumn(String property, boolean required, List<String> english, List<String> chinese) {
        this.headers = new Headers(property, required, english, chinese);
    }

    ListColumn(ComparedField field, List<String> english, List<String> chinese) {
        this(field.word(), false, english, chinese);
    }

    @Override
    public Headers headers() {
        return headers;
    }

    /** The columns of an agency's list. */
    public static Columns<ListColumn> columns() {
        return COLUMNS;
    }

    /** The column that a header names. */
    public static Optional<ListColumn> ofHeader(String header) {
        return COLUMNS.ofHeader(header);
    }

    /** The column of that property. */
    public static Optional<ListColumn> ofProperty(String property) {
        return Arrays.stream(values())
                .filter(column -> column.property().equals(property))
                .findFirst();
    }
}
