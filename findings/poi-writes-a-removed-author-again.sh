#!/usr/bin/env bash
# Apache POI: the part with a document's core properties is removed from the package, and the author is in the saved file.
#
# Guess: a part that is removed is not saved, as with any other part.
# Seen:  saving a package without core properties adds them, which the format does not ask for; and what is added is the
#        object that was read when the package was opened. The author of before is written again, without a word.
#        Emptying the properties first, or copying the other parts into a package of one's own, leaves nothing.
set -euo pipefail

version=5.5.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.poi</groupId>
      <artifactId>poi-ooxml</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib > /dev/null

cat > Removed.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

public class Removed {
    public static void main(String[] none) throws Exception {
        var written = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("Li San");
            document.write(written);
        }
        PackagePartName core = PackagingURIHelper.createPartName("/docProps/core.xml");
        var saved = new ByteArrayOutputStream();
        try (var opened = OPCPackage.open(new ByteArrayInputStream(written.toByteArray()))) {
            opened.removePart(core);
            System.out.println("there after removing: " + opened.containPart(core));
            opened.save(saved);
        }
        try (var again = OPCPackage.open(new ByteArrayInputStream(saved.toByteArray()))) {
            var author = again.getPackageProperties().getCreatorProperty().orElse("nobody");
            System.out.println("author in the saved file: " + author);
            System.exit(author.equals("Li San") ? 0 : 1);
        }
    }
}
JAVA

echo "poi-ooxml $version"
java -cp 'lib/*' Removed.java || { echo "changed: the author is gone"; exit 1; }
