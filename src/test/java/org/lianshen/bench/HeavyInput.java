package org.lianshen.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Lists, JSON and images that weigh much, made up, each round others. */
final class HeavyInput {

    private static final int MANY = 10_000;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文建国志海波";
    private static final String SAME_SOUND = "伟玮炜苇纬维薇威微巍";
    private static final String COLUMNS = "name,organisation,email,keywords,fields,max load,co-authors,advisors\n";

    private HeavyInput() {}

    static byte[] list(int round) {
        var stamp = Long.toString(System.nanoTime(), 36);
        return text(
                "id,direction,reference,decision,title,chineseOrganisation,foreignOrganisation,durationMonths\n",
                row -> "m" + stamp + row + ",1.1,ES-" + stamp + row + ",received,Joint work on subject " + row
                        + " of round " + round + ",示例大学" + row + ",Empresa " + row + ",30\n");
    }

    static byte[] experts(int round) {
        var dice = new Random(round);
        var stamp = Long.toString(System.nanoTime(), 36);
        return text(
                COLUMNS,
                row -> one(SURNAMES, dice) + one(GIVEN, dice) + one(GIVEN, dice) + ",示例研究所" + row + ",e" + stamp + row
                        + "@example.org,储能;电网,能源,3,作者" + row + ",导师" + row + "\n");
    }

    /** All sound the same, and a tenth of them are written the same. */
    static byte[] namesakes(int round) {
        var stamp = Long.toString(System.nanoTime(), 36);
        return text(
                COLUMNS,
                row -> "王" + SAME_SOUND.charAt(row % SAME_SOUND.length()) + ",示例研究所" + row + ",n" + round + stamp + row
                        + "@example.org,,,,,\n");
    }

    static byte[] faults() {
        var properties = IntStream.range(0, 30_000)
                .mapToObj(at -> "\"p" + at + "\":\"\"")
                .collect(Collectors.joining(","));
        return ("{" + properties + "}").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] header() {
        var cells = IntStream.range(0, 100_000).mapToObj(at -> "column " + at).collect(Collectors.joining(","));
        return (cells + "\nx\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A black PNG of 10,000 pixels by so many. */
    static byte[] image(int height) {
        var png = new ByteArrayOutputStream();
        try {
            png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(
                    png,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(MANY)
                            .putInt(height)
                            .put(new byte[] {8, 0, 0, 0, 0})
                            .array());
            var rows = new ByteArrayOutputStream();
            try (var deflated = new DeflaterOutputStream(rows)) {
                for (int row = 0; row < height; row++) {
                    deflated.write(new byte[MANY + 1]);
                }
            }
            chunk(png, "IDAT", rows.toByteArray());
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] bytes) throws IOException {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(bytes);
        var out = new DataOutputStream(png);
        out.writeInt(bytes.length);
        out.writeBytes(type);
        out.write(bytes);
        out.writeInt((int) sum.getValue());
    }

    private static String one(String characters, Random dice) {
        return String.valueOf(characters.charAt(dice.nextInt(characters.length())));
    }

    private static byte[] text(String header, IntFunction<String> row) {
        return IntStream.range(0, MANY)
                .mapToObj(row)
                .collect(Collectors.joining("", header, ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
