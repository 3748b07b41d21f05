package org.lianshen.process.form;

/**
 * The one way in and out of a human task: what its form shows, and what becomes of what the person answers. Answers never
 * become process variables; the door hands them to the domain, or refuses them and the task stays open.
 */
public interface FormDoor {

    /** The form's key: the name of its file in {@code forms/} without ending. */
    String form();

    /** Sets what the form shows, when the task comes into being. */
    void show(HumanTask task);

    /**
     * Takes the answers.
     *
     * @param task the task they complete
     * @param answers what the person sent, unchecked
     * @param account who sent it
     * @throws org.lianshen.problem.Refusal where an answer does not do; nothing is changed then
     */
    void accept(HumanTask task, Answers answers, String account);
}
