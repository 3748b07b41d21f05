#!/usr/bin/env bash
# Camunda 7: a second engine is to have tables of its own in an empty schema of a database whose first schema belongs to
# another engine. Its connections see that empty schema only; "create" is told. Does it make its tables there?
#
# Guess: it does: where its statements look, there is none of them.
# Seen:  it asks the database's catalogue for its tables, in every schema, finds those of the other engine, makes none, and
#        fails at its first statement, which does not find them. Only with the schema's name told twice, as schema and as
#        prefix of every table, does it make them.
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

cat > Beside.java <<'JAVA'
import java.sql.DriverManager;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

public class Beside {
    static final String DATABASE = "jdbc:h2:mem:finding;DB_CLOSE_DELAY=-1";

    static StandaloneProcessEngineConfiguration engine(String name, String url) {
        var engine = new StandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name).setJdbcUrl(url).setJdbcUsername("sa").setJdbcPassword("");
        engine.setDatabaseSchemaUpdate("create").setJobExecutorActivate(false);
        return engine;
    }

    static String attempt(ProcessEngineConfiguration configuration) {
        try {
            configuration.buildProcessEngine();
            return "built";
        } catch (RuntimeException failed) {
            Throwable cause = failed;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getMessage().contains("not found") ? "fails: a table is not found" : "fails: " + cause;
        }
    }

    static int tables(String schema) throws Exception {
        try (var connection = DriverManager.getConnection(DATABASE, "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from information_schema.tables"
                        + " where table_schema = '" + schema + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    public static void main(String[] none) throws Exception {
        System.out.println("the first engine, in PUBLIC: " + attempt(engine("first", DATABASE)));
        try (var connection = DriverManager.getConnection(DATABASE, "sa", "")) {
            connection.createStatement().execute("create schema APART");
        }
        var apart = DATABASE + ";SCHEMA=APART";
        var alone = attempt(engine("second", apart));
        int made = tables("APART");
        System.out.println("the second, whose connections see APART only: " + alone + "; tables in APART: " + made);
        var told = engine("third", apart);
        told.setDatabaseSchema("APART");
        told.setDatabaseTablePrefix("APART.");
        var twice = attempt(told);
        int then = tables("APART");
        System.out.println("with APART as schema and as prefix: " + twice + "; tables in APART: " + (then > 40 ? "all" : then));
        if (!alone.equals("fails: a table is not found") || made != 0 || !twice.equals("built") || then <= 40) {
            throw new AssertionError("it behaves otherwise now");
        }
    }
}
JAVA
echo "camunda-engine $version"
java -cp 'lib/*' -Dorg.slf4j.simpleLogger.defaultLogLevel=off Beside.java 2> errors || { cat errors >&2; exit 1; }
