#!/usr/bin/env bash
# Camunda 7: a process waits at an event-based gateway, the message comes, the process ends. Was the gateway completed?
#
# Guess: it is completed, as every other gateway that a token leaves by a flow of its own.
# Seen:  the history says that it was cancelled, each time, on the happy path; the statistics of the activities count it
#        among the cancelled ones, with those that an interruption ended. The instance itself is completed. Whoever counts
#        cancelled activities to find what was interrupted counts every wait for the first of several events.
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

cat > Left.java <<'JAVA'
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

public class Left {
    public static void main(String[] none) {
        var model = Bpmn.createExecutableProcess("answer")
                .camundaHistoryTimeToLive(1)
                .startEvent("asked")
                .eventBasedGateway().id("awaited")
                .intermediateCatchEvent("heard").message("heard")
                .endEvent("answered")
                .moveToNode("awaited")
                .intermediateCatchEvent("silence").timerWithDuration("P1D")
                .endEvent("unanswered")
                .done();
        var engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:finding")
                .setHistory("full")
                .buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("answer.bpmn", model).deploy();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("answer");
        engine.getRuntimeService().correlateMessage("heard");
        var history = engine.getHistoryService();
        history.createHistoricActivityInstanceQuery().orderPartiallyByOccurrence().asc().list()
                .forEach(each -> System.out.println(each.getActivityId() + " (" + each.getActivityType() + "): "
                        + (each.isCanceled() ? "cancelled" : "not cancelled")));
        var gateway = history.createHistoricActivityInstanceQuery().activityId("awaited").singleResult();
        var counted = history.createHistoricActivityStatisticsQuery(instance.getProcessDefinitionId())
                .includeFinished().includeCanceled().list().stream()
                .filter(each -> each.getId().equals("awaited"))
                .findFirst()
                .orElseThrow();
        var ended = history.createHistoricProcessInstanceQuery().singleResult();
        System.out.println("counted: finished " + counted.getFinished() + ", cancelled " + counted.getCanceled());
        System.out.println("the instance: " + ended.getState());
        boolean seen = gateway.isCanceled() && counted.getCanceled() == 1 && ended.getState().equals("COMPLETED");
        engine.close();
        System.exit(seen ? 0 : 1);
    }
}
JAVA

echo "camunda-engine $version"
java -cp 'lib/*' Left.java 2>/dev/null || { echo "changed: the gateway is completed"; exit 1; }
