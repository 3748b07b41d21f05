package org.lianshen.process.modelcheck;

import java.util.Optional;
import java.util.stream.Stream;
import org.lianshen.language.Text;

/** Every task of a person has a form with a file, and a door that takes what the form sends. */
final class FormsHaveDoors implements ModelRule {

    private static final String FORM = "formRef";

    private final KnownNames known;

    FormsHaveDoors(KnownNames known) {
        this.known = known;
    }

    @Override
    public Stream<ModelFinding> check(ModelElement element) {
        var form = element.ofEngine(FORM);
        if (element.kind().equals("userTask")) {
            return (form.isEmpty() ? Optional.of(withoutForm(element)) : ofTask(element, form)).stream();
        }
        return form.isEmpty() ? Stream.empty() : Stream.of(elsewhere(element, form));
    }

    private Optional<ModelFinding> ofTask(ModelElement task, String form) {
        if (!known.forms().contains(form)) {
            return Optional.of(task.error(
                    new Text("没有表单“" + form + "”。", "There is no form “" + form + "”."),
                    new Text(
                            "请添加 forms/" + form + ".form，或改用：" + NameList.listed(known.forms()) + "。",
                            "Add forms/" + form + ".form, or take one of " + NameList.listed(known.forms()) + ".")));
        }
        if (!known.doors().contains(form)) {
            return Optional.of(task.error(
                    new Text(
                            "表单“" + form + "”没有受理程序：服务器既不会准备也不会检查其内容，办理人只会看到出错。",
                            "The form “" + form
                                    + "” has no door: nobody gathers what it shows or checks what it sends, and"
                                    + " whoever opens it reads that something failed."),
                    new Text(
                            "请编写该表单的 FormDoor 并登记在 FormKey，或改用：" + NameList.listed(known.doors()) + "。",
                            "Write its FormDoor and name it in FormKey, or take one of "
                                    + NameList.listed(known.doors()) + ".")));
        }
        return Optional.empty();
    }

    private ModelFinding withoutForm(ModelElement task) {
        return task.error(
                new Text("用户任务没有表单。", "The user task has no form."),
                new Text(
                        "请用 camunda:formRef 指明表单：" + NameList.listed(known.doors()) + "。",
                        "Name one by camunda:formRef: " + NameList.listed(known.doors()) + "."));
    }

    private static ModelFinding elsewhere(ModelElement element, String form) {
        return element.error(
                new Text("只有用户任务可以有表单，这里却是“" + form + "”。", "Only user tasks have forms; here stands “" + form + "”."),
                new Text("请把表单移到用户任务上。", "Move the form to a user task."));
    }
}
