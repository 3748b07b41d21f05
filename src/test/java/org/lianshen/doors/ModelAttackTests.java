package org.lianshen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianshen.doors.Intruder.ENGINE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.LianshenTest;
import org.lianshen.problem.Refusal;
import org.lianshen.process.EngineProbe;
import org.lianshen.programme.Catalogue;
import org.lianshen.story.House;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Models that hold code, and every way to bring one in. */
@LianshenTest
class ModelAttackTests {

    private static final String FRAME = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         xmlns:old="http://activiti.org/bpmn" targetNamespace="x">
              <process id="intruder" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="step"/>
                %s
              </process>
            </definitions>
            """;
    private static final String STEP =
            "<serviceTask id='step' camunda:delegateExpression='${checkProposal}'>%s</serviceTask>";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicationContext context;

    @Test
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A model sent with multipart, as JSON and by redeploying; a deployment deleted",
            as = "expert, designer, manager, admin",
            meets = "403, the deployments stay as they are")
    void deployingOverHttp() {
        long before = repository.createDeploymentQuery().count();
        var id = repository.createDeploymentQuery().list().get(0).getId();
        var boundary = "----intruder";
        var multipart =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x.bpmn\"\r\n\r\n"
                        + FRAME.formatted(STEP.formatted("")) + "\r\n--" + boundary + "--\r\n";
        for (var account : List.of("expert01", "designer", "manager", "admin")) {
            var somebody = new Intruder(port, account);
            for (var path : List.of("/deployment/create", "/deployment/create/", "/deployment")) {
                var type = "multipart/form-data; boundary=" + boundary;
                assertThat(somebody.ask("POST", ENGINE + path, type, multipart).statusCode())
                        .isEqualTo(403);
                assertThat(somebody.ask("POST", ENGINE + path, Map.of()).statusCode())
                        .isEqualTo(403);
            }
            assertThat(somebody.ask("POST", ENGINE + "/deployment/" + id + "/redeploy", Map.of())
                            .statusCode())
                    .isEqualTo(403);
            assertThat(somebody.ask("DELETE", ENGINE + "/deployment/" + id + "?cascade=true", null)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.bpmn", "x.form", "x.dmn", "x.cmmn", "x.groovy", "x.txt"})
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A harmless model, a form, a decision table, a case or a script that is not among the"
                    + " reviewed files",
            as = "code inside the application",
            meets = "refused, nothing is deployed")
    void deployingWhatNobodyReviewed(String name) {
        var text = name.endsWith(".bpmn") ? FRAME.formatted(STEP.formatted("")) : "{}";
        assertThatThrownBy(() ->
                        repository.createDeployment().addString(name, text).deploy())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只能部署经审阅的模型和表单");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='step' scriptFormat='juel'><script>${1}</script></scriptTask>",
                "<scriptTask id='step' scriptFormat='javascript' camunda:resource='x.js'/>",
                "<serviceTask id='step' camunda:class='java.lang.Object'/>",
                "<serviceTask id='step' old:class='java.lang.Object'/>",
                "<serviceTask id='step' camunda:expression='${checkProposal}'/>",
                "<serviceTask id='step' camunda:expression='${checkProposal}' camunda:resultVariable='outcome'/>",
                "<serviceTask id='step' camunda:delegateExpression='${dataSource}'/>",
                "<serviceTask id='step' camunda:delegateExpression='${checkProposal.toString()}'/>",
                "<serviceTask id='step' camunda:type='external' camunda:topic='x'/>",
                "<sendTask id='step' camunda:delegateExpression='${checkProposal}'/>",
                "<businessRuleTask id='step' camunda:decisionRef='x'/>",
                "<subProcess id='step'><startEvent id='inner'/><dataObject id='data'/></subProcess>",
                "<receiveTask id='step'><standardLoopCharacteristics/></receiveTask>"
            })
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A model with a script task, a class, a free expression, another bean, an external task, a"
                    + " decision",
            as = "designer",
            meets = "refused when it is read")
    void aStepThatIsCode(String step) {
        refused(FRAME.formatted(step));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='step' camunda:type='mail'/>",
                "<subProcess id='step'><ioSpecification/></subProcess>",
                "<userTask id='step' camunda:formRef='x' camunda:formHandlerClass='java.lang.Object'/>",
                "<userTask id='step' camunda:formKey='embedded:app:x.html'/>"
            })
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A model with a mail task, a form handler's class, a form from elsewhere",
            as = "designer",
            meets = "refused when it is read")
    void aStepThatTheEngineItselfCannotRead(String step) {
        assertThatThrownBy(() -> read(FRAME.formatted(step))).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                "<camunda:executionListener event='start' class='java.lang.Object'/>",
                "<camunda:executionListener event='start' expression='${1}'/>",
                "<camunda:executionListener event='start' delegateExpression='${checkProposal}'/>",
                "<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${1}</camunda:script>"
                        + "</camunda:executionListener>",
                "<camunda:taskListener event='create' class='java.lang.Object'/>",
                "<camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='juel'>${1}"
                        + "</camunda:script></camunda:inputParameter></camunda:inputOutput>",
                "<camunda:inputOutput><camunda:outputParameter name='a'><camunda:map><camunda:entry key='a'>"
                        + "<camunda:script scriptFormat='juel'>1</camunda:script></camunda:entry></camunda:map>"
                        + "</camunda:outputParameter></camunda:inputOutput>",
                "<camunda:field name='a' stringValue='b'/>",
                "<camunda:field name='a'><camunda:expression>${1}</camunda:expression></camunda:field>",
                "<camunda:formData><camunda:formField id='a' type='string' defaultValue='${1}'/></camunda:formData>",
                "<camunda:errorEventDefinition errorRef='e' expression='${true}'/>",
                "<camunda:properties><camunda:property name='a' value='b'/></camunda:properties>"
            })
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A step with a connector, a listener, a script in its inputs or outputs, an injected field,"
                    + " form data",
            as = "designer",
            meets = "refused when it is read")
    void aStepWithCodeAround(String extension) {
        refused(FRAME.formatted(STEP.formatted("<extensionElements>" + extension + "</extensionElements>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<conditionExpression xsi:type='tFormalExpression' language='javascript'>true</conditionExpression>",
                "<conditionExpression xsi:type='tFormalExpression' language='juel'>${true}</conditionExpression>",
                "<conditionExpression xsi:type='tFormalExpression' camunda:resource='x.js' language='js'/>"
            })
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A condition in a script language",
            as = "designer",
            meets = "refused when it is read")
    void aConditionInAScriptLanguage(String condition) {
        refused(FRAME.formatted(STEP.formatted("")
                + "<endEvent id='end'/><sequenceFlow id='out' sourceRef='step' targetRef='end'>"
                + condition
                + "</sequenceFlow>"));
    }

    @Test
    void aModelOfNamedBeansIsRead() {
        read(FRAME.formatted(STEP.formatted("")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE definitions>",
                "<!DOCTYPE definitions []>",
                "<!DOCTYPE definitions [<!ENTITY word 'one'>]>"
            })
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A model with a document type, with or without definitions in it",
            as = "designer",
            meets = "refused before anything of it is read")
    void aDocumentType(String type) {
        assertThatThrownBy(() -> read(type + FRAME.formatted(STEP.formatted(""))))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "juel", "groovy", "python", "ruby", "feel"})
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "A script, if one came so far, in any language",
            as = "code inside the application",
            meets = "no script engine is found")
    void anyScriptLanguage(String language) {
        assertThatThrownBy(() -> inCommand(() -> engine.getScriptingEngines().getScriptEngineForLanguage(language)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Scripts are not run here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${number.length()}",
                "${number.bytes}",
                "${execution.id}",
                "${execution.isCanceled()}",
                "${deadlines.hashCode()}",
                "${deadlines.toString()}",
                "${messageSource}"
            })
    @Attack(
            door = Door.DEPLOYMENTS,
            tries = "An expression inside a running process that asks a text, the process or a named bean for more than"
                    + " models need, or names another bean",
            as = "designer",
            meets = "refused when it is asked; variables and named beans only are seen")
    void anExpressionThatReachesOut(String expression) {
        assertThatThrownBy(() -> inProcess(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void anExpressionOfAModelIsRead() {
        assertThat(inProcess("#{execution.processBusinessKey}")).asString().startsWith("2022-1-1.9-");
        assertThat(inProcess("${candidates.recommenders(number)}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1 + 1}", "${true}", "#{'word'}"})
    @Attack(
            door = Door.QUERIES,
            tries = "An expression without a process around it, behind the guard of queries",
            as = "code inside the application",
            meets = "refused, it has no value")
    void anExpressionWithoutAProcess(String expression) {
        assertThatThrownBy(() -> inCommand(() -> engine.getExpressionManager()
                        .createExpression(expression)
                        .getValue(null)))
                .isInstanceOf(Refusal.class);
    }

    private Object inProcess(String expression) {
        var number = new House(port, catalogue).applicantSubmits("1.9");
        var instance = new EngineProbe(context).instance(number, "joint-research");
        return inCommand(() -> {
            var execution = org.camunda.bpm.engine.impl.context.Context.getCommandContext()
                    .getExecutionManager()
                    .findExecutionById(instance.getId());
            return engine.getExpressionManager().createExpression(expression).getValue(execution);
        });
    }

    private <T> T inCommand(java.util.function.Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(command -> work.get());
    }

    private void refused(String model) {
        assertThatThrownBy(() -> read(model))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("模型中不允许使用");
    }

    /** Reads a model as a deployment would. */
    private void read(String model) {
        var deployment = new DeploymentEntity();
        inCommand(() -> bpmn().getBpmnParser()
                .createParse()
                .sourceInputStream(new java.io.ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deployment(deployment)
                .name("intruder.bpmn")
                .execute());
    }

    private BpmnDeployer bpmn() {
        return engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
