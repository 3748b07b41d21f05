package org.lianshen.process.form;

/** The one way in and out of the tasks with a form whose answers code takes. */
public interface FormDoor extends TaskDoor {

    /** The form it leads in and out of. */
    FormKey form();
}
