#!/usr/bin/env bash
# ICU4J's Traditional-Simplified, asked to make Chinese names of the two writings comparable.
#
# Guess: two writings of one name come out alike, and two names that differ stay apart.
# Seen:  嶽 stays 嶽, although its simplified form is 岳 (Unihan, kSimplifiedVariant), so that one surname is two;
#        鍾 becomes 钟, but 锺, as people so named write it since 2013, stays 锺: the same again;
#        乾 always becomes 干, also where it is read qián, as in a given name, and keeps its form: two people are one.
set -euo pipefail

version=78.2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

mvn -B -ntp -q dependency:copy -Dartifact=com.ibm.icu:icu4j:"$version" -DoutputDirectory=. > /dev/null

cat > Simplify.java <<'JAVA'
import com.ibm.icu.text.Transliterator;

public class Simplify {
    public static void main(String[] names) throws Exception {
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        var out = new java.io.PrintStream(System.out, true, "UTF-8");
        var seen = new StringBuilder();
        for (var name : "\u5dbd \u937e \u953a \u4e7e".split(" ")) {
            seen.append(name).append(" -> ").append(simplified.transliterate(name)).append('\n');
        }
        out.print(seen);
        System.exit(seen.toString().equals(
                "\u5dbd -> \u5dbd\n\u937e -> \u949f\n\u953a -> \u953a\n\u4e7e -> \u5e72\n") ? 0 : 1);
    }
}
JAVA

echo "icu4j $version"
java -cp "icu4j-$version.jar" Simplify.java
