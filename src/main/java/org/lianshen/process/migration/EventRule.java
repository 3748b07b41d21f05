package org.lianshen.process.migration;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * What an element waits for.
 *
 * @param kind a moment, a message, or another thing
 * @param text the rule of the timer, or the message's name
 */
record EventRule(Kind kind, String text) {

    private static final EventRule NONE = new EventRule(Kind.OTHER, "");

    enum Kind {
        /** A moment, or how long from when the wait began. */
        MOMENT,
        /** Again and again. */
        CYCLE,
        MESSAGE,
        OTHER
    }

    /** What that element waits for; an element that is not there waits for nothing. */
    static EventRule of(@Nullable ModelElementInstance element) {
        if (element instanceof CatchEvent event) {
            return event.getEventDefinitions().stream()
                    .map(EventRule::of)
                    .findFirst()
                    .orElse(NONE);
        }
        return element instanceof ReceiveTask task ? of(task.getMessage()) : NONE;
    }

    private static EventRule of(EventDefinition definition) {
        if (definition instanceof MessageEventDefinition message) {
            return of(message.getMessage());
        }
        if (definition instanceof TimerEventDefinition timer) {
            return timer.getTimeCycle() == null
                    ? new EventRule(Kind.MOMENT, moment(timer))
                    : new EventRule(Kind.CYCLE, timer.getTimeCycle().getTextContent());
        }
        return NONE;
    }

    private static EventRule of(@Nullable Message message) {
        return message == null ? NONE : new EventRule(Kind.MESSAGE, message.getName());
    }

    private static String moment(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeDuration())
                .filter(Objects::nonNull)
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining());
    }

    /** Whether this rule must be set anew for what waits by another: always for messages, for cycles where wanted. */
    boolean isSetAnew(EventRule before, TimerChoice timers) {
        if (equals(before)) {
            return false;
        }
        return kind == Kind.MESSAGE || timers == TimerChoice.RULE && (kind == Kind.CYCLE || before.kind == Kind.CYCLE);
    }

    /** Whether the moment is to be reckoned anew for a timer that was set by another rule. */
    boolean isReckonedAnew(EventRule before, TimerChoice timers) {
        return timers == TimerChoice.RULE
                && kind == Kind.MOMENT
                && before.kind == Kind.MOMENT
                && !text.equals(before.text);
    }
}
