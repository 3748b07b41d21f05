package org.lianshen.expertreview.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lianshen.expertreview.offline.WorkbookEdit.ABSTAIN;
import static org.lianshen.expertreview.offline.WorkbookEdit.COMMENT;
import static org.lianshen.expertreview.offline.WorkbookEdit.SCORE;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.doors.Attack;
import org.lianshen.doors.Door;
import org.lianshen.expertreview.OwnReview;
import org.lianshen.expertreview.assignment.AssignmentId;
import org.lianshen.expertreview.sheet.CheckedSheet;
import org.lianshen.expertreview.sheet.CriterionScore;
import org.lianshen.expertreview.sheet.Sheet;
import org.lianshen.language.Text;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.DirectionId;
import org.lianshen.programme.template.Band;
import org.lianshen.programme.template.CommentRule;
import org.lianshen.programme.template.Criterion;
import org.lianshen.programme.template.ReviewOption;
import org.lianshen.programme.template.ReviewTemplate;
import org.lianshen.programme.template.Scale;
import org.lianshen.proposal.ProposalNumber;

/** A workbook comes back with what was filled in, or is refused naming the cell; nothing is lost on the way. */
class OfflineSheetTests {

    private static final String WORTH = "criterion:worth";
    private static final String TEAM = "criterion:team";
    private static final String RISK = "criterion:risk";

    /** What a program of a spreadsheet, a text editor or a pinyin keyboard leaves in a text. */
    private static final String AWKWARD = "=1+1 <b>&\"' 𠮷 🙂 _x000D_ \u000B\t，\n第二段  两个空格";

    private static final ReviewTemplate TEMPLATE = new ReviewTemplate(
            List.of(
                    criterion("worth", "价值", "Worth", 50, scale("0", "10", "0.5"), CommentRule.REQUIRED, false),
                    criterion("team", "队伍", "Team", 30, Scale.PERCENT, CommentRule.OPTIONAL, true),
                    criterion("risk", "风险", "Risk", 20, scale("1", "5", "1"), CommentRule.NONE, false)),
            List.of(option("fund", "可资助，但须修改", "Fund, with changes"), option("decline", "不予资助", "Do not fund")),
            List.of(option("well", "熟悉", "Well")));

    private static Criterion criterion(
            String id, String zh, String en, int weight, Scale scale, CommentRule comment, boolean abstain) {
        return new Criterion(
                id,
                new Text(zh, en),
                new Text(zh + "如何？", "How about " + en + "?"),
                BigDecimal.valueOf(weight),
                scale,
                id.equals("worth") ? List.of(new Band(new BigDecimal("8"), new Text("优", "Excellent"))) : List.of(),
                comment,
                abstain);
    }

    private static Scale scale(String min, String max, String step) {
        return new Scale(new BigDecimal(min), new BigDecimal(max), new BigDecimal(step));
    }

    private static ReviewOption option(String id, String zh, String en) {
        return new ReviewOption(id, new Text(zh, en));
    }

    private static WorkbookEdit written(Sheet begun) {
        var review = new OwnReview(
                new AssignmentId("00000000-0000-0000-0000-000000000001"),
                new ProposalNumber("2030-9-3.0-0001"),
                new DirectionId("2030-9", "3.0"),
                new Text("地热监测", "Geothermal monitoring"),
                Instant.parse("2030-03-14T08:00:00Z"),
                OwnReview.State.CLAIMED,
                null,
                null,
                null,
                null,
                null,
                false,
                null);
        return new WorkbookEdit(SheetWorkbook.write(review, new Text("示例方向", "Sample direction"), TEMPLATE, begun));
    }

    private static WorkbookEdit empty() {
        return written(new Sheet(Map.of(), null));
    }

    /** With everything in it that is asked. */
    private static WorkbookEdit filled() {
        return empty().types(WORTH, SCORE, 7.5)
                .types(WORTH, COMMENT, "值得做。")
                .types(TEAM, SCORE, 80)
                .types(RISK, SCORE, 4)
                .types("recommendation", COMMENT, "可资助，但须修改 · Fund, with changes")
                .types("familiarity", COMMENT, "熟悉")
                .types("comment", COMMENT, "总体可行。");
    }

    private static CheckedSheet read(WorkbookEdit edit) {
        return OfflineSheets.checked(KeyedRows.read(edit.bytes()), TEMPLATE);
    }

    private static List<String> problems(WorkbookEdit edit) {
        return refusal(edit).errors().stream()
                .map(error -> error.path() + " " + error.message().en())
                .toList();
    }

    private static Refusal refusal(WorkbookEdit edit) {
        return catchThrowableOfType(Refusal.class, () -> read(edit));
    }

    @Test
    void comesBackAsItWasFilledIn() {
        var taken = read(filled());
        // (50 × 75 + 30 × 80 + 20 × 75) / 100
        assertThat(taken.score()).isEqualByComparingTo("76.5");
        assertThat(taken.sheet())
                .isEqualTo(new Sheet(
                        new LinkedHashMap<>(Map.of(
                                "worth", new CriterionScore(new BigDecimal("7.5"), "值得做。"),
                                "team", new CriterionScore(new BigDecimal("80"), null),
                                "risk", new CriterionScore(new BigDecimal("4"), null))),
                        "总体可行。",
                        null,
                        "fund",
                        "well"));
    }

    @Test
    void whatWasBegunStandsInItAndComesBackToTheLetter() {
        var begun = new Sheet(
                Map.of(
                        "worth", new CriterionScore(new BigDecimal("7.5"), AWKWARD),
                        "team", new CriterionScore(null, "不熟悉该队伍", true),
                        "risk", new CriterionScore(new BigDecimal("4"), null)),
                AWKWARD,
                "=cmd|' /C calc'!A0",
                "decline",
                "well");
        var taken = read(written(begun)).sheet();
        assertThat(taken.comment()).isEqualTo(AWKWARD);
        assertThat(taken.remark()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(taken.recommendation()).isEqualTo("decline");
        assertThat(taken.marks().get("worth").comment()).isEqualTo(AWKWARD);
        assertThat(taken.marks().get("team")).isEqualTo(new CriterionScore(null, "不熟悉该队伍", true));
        assertThat(Fingerprint.of(taken)).isEqualTo(Fingerprint.of(begun));
    }

    @Test
    void onlyAnswersAreOpenAndRulesSayWhatDoes() {
        empty().change(sheet -> {
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.isColumnHidden(0)).isTrue();
            assertThat(open(sheet))
                    .containsExactlyInAnyOrder(
                            "worth 6",
                            "worth 8",
                            "team 6",
                            "team 7",
                            "team 8",
                            "risk 6",
                            "recommendation 8",
                            "familiarity 8",
                            "comment 8",
                            "remark 8");
            assertThat(sheet.getDataValidations())
                    .extracting(rule -> rule.getValidationConstraint().getFormula1())
                    .contains("0", "1", "2000", "4000", "'选项 Options'!$A$1:$A$1", "'选项 Options'!$A$2:$A$3");
            assertThat(sheet.getDataValidations())
                    .extracting(rule -> rule.getPromptBoxText())
                    .anyMatch(hint -> hint.contains("0 to 10 in steps of 0.5"));
        });
        assertThat(empty().row(WORTH).values())
                .contains("价值\nWorth", "价值如何？\nHow about Worth?", "0–10", "50 %", "≥ 8 优 · Excellent");
        assertThat(empty().row("assignment").values()).contains("00000000-0000-0000-0000-000000000001");
        assertThat(String.join("\n", empty().parts().values()))
                .contains("2030-9-3.0-0001", "地热监测", "Geothermal monitoring", "2030-03-14 16:00 北京时间 Beijing time")
                .contains("只填写黄色单元格", "Fill in the yellow cells only");
    }

    private static List<String> open(XSSFSheet sheet) {
        var open = new ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (!cell.getCellStyle().getLocked()) {
                open.add(row.getCell(0).toString().replace("criterion:", "") + " " + cell.getColumnIndex());
            }
        }));
        return open;
    }

    /** Not every program finds out itself how high a row is. */
    @Test
    void everyLineIsSeen() {
        written(new Sheet(Map.of("worth", new CriterionScore(null, "很长的评语。".repeat(60))), null))
                .change(sheet -> {
                    assertThat(WorkbookEdit.row(sheet, RISK).getHeightInPoints())
                            .isEqualTo(30);
                    assertThat(WorkbookEdit.row(sheet, TEAM).getHeightInPoints())
                            .isEqualTo(60);
                    // 360 characters of double width in a column of 60
                    assertThat(WorkbookEdit.row(sheet, WORTH).getHeightInPoints())
                            .isEqualTo(12 * 15);
                });
    }

    @Test
    void namesNobody() {
        var parts = empty().parts();
        var properties = parts.get("docProps/core.xml") + parts.get("docProps/app.xml");
        assertThat(properties)
                .contains(">Lianshen<")
                .doesNotContain("Apache", "lastModifiedBy", "created", System.getProperty("user.name"));
        assertThat(parts.keySet()).noneMatch(name -> name.contains("comments") || name.contains("custom"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"85|85", "85,5|85.5", "８５|85", "８５．５|85.5", "８５，５|85.5", "' 85 '|85", "85.00|85", "+85|85"})
    void numbersAsTextsAreNumbers(String typed, String score) {
        assertThat(read(filled().types(TEAM, SCORE, typed))
                        .sheet()
                        .marks()
                        .get("team")
                        .score())
                .isEqualByComparingTo(score);
    }

    @Test
    void whatAFormulaLeftBehindTheCommaIsNoDifference() {
        assertThat(read(filled().types(TEAM, SCORE, 0.1 + 0.2))
                        .sheet()
                        .marks()
                        .get("team")
                        .score())
                .isEqualByComparingTo("0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "85 points", "1,234.5", "8 5", "85%", "八十五", "1e2", "--"})
    void whatIsNoNumberIsRefusedNamingTheCell(String typed) {
        assertThat(problems(filled().types(TEAM, SCORE, typed)))
                .containsExactly("/criteria/1/score G15: \"Team\" needs a number; \"" + typed + "\" is none.");
        assertThat(refusal(filled().types(TEAM, SCORE, typed))
                        .errors()
                        .get(0)
                        .message()
                        .zh())
                .isEqualTo("G15：“队伍”须填数字，“" + typed + "”不是数字。");
    }

    @Test
    void datesPercentagesTruthsAndErrorsAreNoScores() {
        assertThat(problems(filled().change(
                                sheet -> formatted(sheet, "yyyy-mm-dd").setCellValue(LocalDate.of(2030, 3, 5)))))
                .singleElement()
                .asString()
                .contains("G15", "2030-03-05");
        assertThat(problems(filled().change(sheet -> formatted(sheet, "0%").setCellValue(0.85))))
                .singleElement()
                .asString()
                .contains("G15", "85%");
        assertThat(problems(filled().change(
                                sheet -> WorkbookEdit.cell(sheet, TEAM, SCORE).setCellValue(true))))
                .singleElement()
                .asString()
                .contains("/criteria/1/score G15", "logical value");
        assertThat(problems(filled().change(
                                sheet -> WorkbookEdit.cell(sheet, TEAM, SCORE).setCellErrorValue(FormulaError.NA))))
                .singleElement()
                .asString()
                .contains("G15", "#N/A");
    }

    private static XSSFCell formatted(XSSFSheet sheet, String format) {
        var cell = WorkbookEdit.cell(sheet, TEAM, SCORE);
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    /** In the words of the form, each with its cell. */
    @Test
    void isCheckedLikeTheForm() {
        assertThat(problems(empty()))
                .containsExactly(
                        "/criteria/0/score G14: \"Worth\" needs a score from 0 to 10 in steps of 0.5.",
                        "/criteria/0/comment I14: \"Worth\" needs a comment.",
                        "/criteria/1/score G15: \"Team\" needs a score from 0 to 100 in steps of 0.01, or \"not able to"
                                + " judge\".",
                        "/criteria/2/score G16: \"Risk\" needs a score from 1 to 5 in steps of 1.",
                        "/recommendation I17: Choose one of: Fund, with changes, Do not fund.",
                        "/familiarity I18: Choose one of: Well.",
                        "/comment I19: \"Overall assessment\" needs a comment.");
        assertThat(problems(filled().types(WORTH, SCORE, 7.3)
                        .types(RISK, COMMENT, "多余")
                        .types("familiarity", COMMENT, "so so")))
                .containsExactly(
                        "/criteria/0/score G14: \"Worth\" needs a score from 0 to 10 in steps of 0.5.",
                        "/criteria/2/comment I16: \"Risk\" takes no comment; write it into the overall assessment.",
                        "/familiarity I18: Choose one of: Well.");
        assertThat(problems(
                        filled().types(WORTH, COMMENT, "长".repeat(2001)).types("remark", COMMENT, "长".repeat(4001))))
                .containsExactly(
                        "/criteria/0/comment I14: The comment on \"Worth\" must not exceed 2000 characters.",
                        "/remark I20: The comment on \"Confidential remark to the panel\" must not exceed 4000"
                                + " characters.");
    }

    /** The draft goes on in the form, whose fields are no longer. */
    @Test
    void answersAreAsLongAsInTheForm() throws IOException {
        var form = Files.readString(Path.of("forms/score-proposal.form"));
        assertThat(longest(form, "comment", AnswerLimits.CRITERION_COMMENT)).isTrue();
        assertThat(longest(form, "optionalComment", AnswerLimits.CRITERION_COMMENT))
                .isTrue();
        assertThat(longest(form, "remark", AnswerLimits.WHOLE)).isTrue();
    }

    private static boolean longest(String form, String key, int characters) {
        return Pattern.compile(
                        "\"key\": \"" + key + "\",(?:(?!\"key\").)*?\"maxLength\": " + characters + "\\b",
                        Pattern.DOTALL)
                .matcher(form)
                .find();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无法评判", "Not able to judge", "无法评判 not able to judge", "x", "√"})
    void notAbleToJudge(String typed) {
        var sheet = read(filled().change(
                                all -> WorkbookEdit.cell(all, TEAM, SCORE).setBlank())
                        .types(TEAM, ABSTAIN, typed))
                .sheet();
        assertThat(sheet.marks().get("team")).isEqualTo(new CriterionScore(null, null, true));
    }

    @Test
    void aScoreAndNotAbleToJudgeContradictEachOther() {
        assertThat(problems(filled().types(TEAM, ABSTAIN, "x")))
                .singleElement()
                .asString()
                .contains("H15", "keep one of the two");
        assertThat(problems(filled().types(TEAM, ABSTAIN, "perhaps")))
                .singleElement()
                .asString()
                .contains("H15", "not able to judge");
        assertThat(problems(filled().types(RISK, ABSTAIN, "x")))
                .anyMatch(problem -> problem.startsWith("/criteria/2/abstain H16"));
    }

    @Test
    void formulasAndMergedCellsAreRefusedNamingThem() {
        var formula = refusal(
                filled().change(sheet -> WorkbookEdit.cell(sheet, TEAM, SCORE).setCellFormula("40+40")));
        assertThat(formula.code()).isEqualTo("formula-cells");
        assertThat(formula.errors()).extracting(FieldError::path).containsExactly("/cells/G15");
        assertThat(formula.text().both()).contains("评审表", "G15");
        var merged = refusal(filled().change(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("I14:I15"))));
        assertThat(merged.code()).isEqualTo("merged-cells");
        assertThat(merged.text().en()).contains("I14:I15", "Nothing of the file was taken");
    }

    @Test
    @Attack(
            door = Door.FILES,
            tries = "Upload a review sheet with macros, links to other files, embedded objects, or as something else",
            as = "expert",
            meets = "415 or 422 with the reason; nothing of it is taken")
    void macrosLinksAndOtherFilesAreRefused() {
        assertThat(refusal(with("xl/vbaProject.bin")).text().both())
                .contains("macros", "Save it as an Excel workbook (.xlsx)")
                .doesNotContain("CSV");
        assertThat(refusal(with("xl/externalLinks/externalLink1.xml")).text().both())
                .contains("refers to other files");
        assertThat(refusal(with("xl/embeddings/oleObject1.bin")).code()).isEqualTo("unsupported-file");
        assertThat(refusal(new WorkbookEdit("a,b".getBytes(StandardCharsets.UTF_8)))
                        .text()
                        .en())
                .contains("no Excel workbook");
        assertThat(refusal(new WorkbookEdit(new byte[0])).text().en()).contains("empty");
        assertThat(refusal(new WorkbookEdit("PK\3\4rest".getBytes(StandardCharsets.UTF_8)))
                        .code())
                .isEqualTo("broken-file");
    }

    private static WorkbookEdit with(String part) {
        return filled().rewrite(parts -> {
            parts.put(part, "x");
            return parts;
        });
    }

    @Test
    void rowsFindTheirCriterionWhereverTheyAreMoved() {
        var moved = filled().change(sheet -> {
            var score = WorkbookEdit.cell(sheet, WORTH, SCORE).getNumericCellValue();
            var comment = WorkbookEdit.cell(sheet, WORTH, COMMENT).getStringCellValue();
            var row = WorkbookEdit.row(sheet, WORTH);
            var below = sheet.createRow(sheet.getLastRowNum() + 3);
            below.createCell(0).setCellValue(WORTH);
            below.createCell(1).setCellValue(row.getCell(1).getStringCellValue());
            below.createCell(SCORE).setCellValue(score);
            below.createCell(COMMENT).setCellValue(comment);
            sheet.removeRow(row);
        });
        assertThat(read(moved).score()).isEqualByComparingTo("76.5");
    }

    @Test
    void rowsThatWereMovedInPartsOrRepeatedAreRefused() {
        var parts = filled().change(sheet -> {
            WorkbookEdit.cell(sheet, WORTH, 1).setCellValue("队伍\nTeam");
            WorkbookEdit.cell(sheet, TEAM, 1).setCellValue("价值\nWorth");
        });
        assertThat(problems(parts)).hasSize(2).allMatch(problem -> problem.contains("moved in parts"));
        var twice = filled().change(sheet -> {
            var again = sheet.createRow(sheet.getLastRowNum() + 1);
            again.createCell(0).setCellValue(TEAM);
            again.createCell(SCORE).setCellValue(10);
        });
        assertThat(problems(twice)).singleElement().asString().contains("Row 24 repeats row 15");
        var gone = filled().change(sheet -> sheet.removeRow(WorkbookEdit.row(sheet, RISK)));
        assertThat(problems(gone))
                .containsExactly("/criteria/2/score \"Risk\" needs a score from 1 to 5 in steps of 1.");
    }

    @Test
    void whatStandsWhereNothingIsAskedIsNotLostSilently() {
        assertThat(problems(filled().types("comment", SCORE, "9")))
                .singleElement()
                .asString()
                .contains("G19", "\"9\"");
        assertThat(problems(filled().types(TEAM, 11, "旁注")))
                .singleElement()
                .asString()
                .contains("L15", "旁注");
        assertThat(problems(filled().change(
                                sheet -> sheet.createRow(40).createCell(3).setCellValue("还有一句"))))
                .singleElement()
                .asString()
                .contains("D41", "还有一句");
        assertThat(refusal(filled().changeAll(workbook -> workbook.createSheet("笔记")
                                .createRow(0)
                                .createCell(0)
                                .setCellValue("想法")))
                        .text()
                        .en())
                .contains("笔记");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一\r\n二", "一\r二", "一\n二"})
    void linesEndInOneWay(String typed) {
        assertThat(read(filled().rewrite(parts -> {
                            parts.replaceAll((name, text) -> text.replace("总体可行。", typed.replace("\r", "_x000D_")));
                            return parts;
                        }))
                        .sheet()
                        .comment())
                .isEqualTo("一\n二");
    }

    /** Some programs write texts into their cells, some share them, some write numbers with more digits. */
    @Test
    void otherProgramsSaveItOtherwise() {
        var inline = filled().rewrite(parts -> {
            var strings = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL)
                    .matcher(parts.get("xl/sharedStrings.xml"))
                    .results()
                    .map(string -> string.group(1))
                    .toList();
            parts.computeIfPresent(
                    "xl/worksheets/sheet1.xml",
                    (name, sheet) -> Pattern.compile("t=\"s\"([^>]*)><v>(\\d+)</v>")
                            .matcher(sheet)
                            .replaceAll(cell -> Matcher.quoteReplacement("t=\"inlineStr\"" + cell.group(1) + "><is>"
                                    + strings.get(Integer.parseInt(cell.group(2))) + "</is>")));
            parts.computeIfPresent(
                    "xl/worksheets/sheet1.xml",
                    (name, sheet) -> sheet.replace("<v>7.5</v>", "<v>7.50000000000000</v>"));
            return parts;
        });
        assertThat(inline.parts().get("xl/worksheets/sheet1.xml"))
                .contains("inlineStr")
                .doesNotContain("t=\"s\"");
        assertThat(read(inline)).isEqualTo(read(filled()));
    }

    @Test
    void whatIsNoSheetOfOursIsRefused() {
        var hidden = catchThrowableOfType(
                Refusal.class,
                () -> read(filled().change(
                                sheet -> sheet.forEach(row -> row.getCell(0).setBlank()))));
        assertThat(hidden.code()).isEqualTo("not-a-review-sheet");
        assertThat(hidden.text().zh()).contains("请重新下载", "整份文件未处理");
        assertThat(refusal(filled().change(sheet -> sheet.removeRow(WorkbookEdit.row(sheet, "columns"))))
                        .code())
                .isEqualTo("not-a-review-sheet");
    }

    @Test
    void templatesAndSheetsHaveFingerprints() {
        var other = new ReviewTemplate(
                TEMPLATE.criteria().subList(0, 2), TEMPLATE.recommendations(), TEMPLATE.familiarities());
        assertThat(Fingerprint.of(TEMPLATE)).hasSize(16).isNotEqualTo(Fingerprint.of(other));
        assertThat(Fingerprint.of((Sheet) null)).isEqualTo(Fingerprint.of(new Sheet(Map.of(), " ")));
        assertThat(Fingerprint.of(new Sheet(Map.of(), "a"))).isNotEqualTo(Fingerprint.of(new Sheet(Map.of(), "b")));
    }
}
