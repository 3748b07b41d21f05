#!/usr/bin/env bash
# Camunda 7: an engine is to run no decision tables and is told so (dmnEnabled = false). The library of the language that
# tables are written in, FEEL for Scala with 8 MB, is left out. Does the engine start?
#
# Guess: it does: what is switched off needs no library.
# Seen:  it does not. The switch keeps tables from being deployed and asked; the part that evaluates them is built at every
#        start all the same and looks for the language. Told to read FEEL as expressions, as versions before 7.13 did
#        (dmnFeelEnableLegacyBehavior), it starts without the library, switched off or not.
set -euo pipefail

version=7.24.0
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
      <groupId>org.camunda.bpm</groupId>
      <artifactId>camunda-engine</artifactId>
      <version>$version</version>
      <exclusions>
        <exclusion>
          <groupId>org.camunda.bpm.dmn</groupId>
          <artifactId>camunda-engine-feel-scala</artifactId>
        </exclusion>
        <exclusion>
          <groupId>org.camunda.feel</groupId>
          <artifactId>feel-engine</artifactId>
        </exclusion>
      </exclusions>
    </dependency>
    <dependency>
      <groupId>com.h2database</groupId>
      <artifactId>h2</artifactId>
      <version>2.3.232</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib > /dev/null

cat > Without.java <<'JAVA'
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

public class Without {

    static String start(String name, boolean decisions, boolean legacy) {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName(name).setJdbcUrl("jdbc:h2:mem:" + name).setJobExecutorActivate(false);
        engine.setDatabaseSchemaUpdate("create-drop");
        engine.setDmnEnabled(decisions);
        engine.setDmnFeelEnableLegacyBehavior(legacy);
        try {
            engine.buildProcessEngine().close();
            return "starts";
        } catch (NoClassDefFoundError missing) {
            return "wants " + missing.getMessage().replaceAll(".*/", "");
        }
    }

    public static void main(String[] none) {
        var usual = start("usual", true, false);
        var switchedOff = start("off", false, false);
        var both = start("both", false, true);
        var legacy = start("legacy", true, true);
        System.out.println("as it comes: " + usual);
        System.out.println("dmnEnabled = false: " + switchedOff);
        System.out.println("dmnEnabled = false and dmnFeelEnableLegacyBehavior = true: " + both);
        System.out.println("dmnFeelEnableLegacyBehavior = true: " + legacy);
        if (!switchedOff.equals("wants ScalaFeelEngineFactory") || !both.equals("starts") || !legacy.equals("starts")) {
            throw new AssertionError("it behaves otherwise now");
        }
    }
}
JAVA
echo "camunda-engine $version"
java -cp 'lib/*' -Dorg.slf4j.simpleLogger.defaultLogLevel=off Without.java 2> errors || { cat errors >&2; exit 1; }
