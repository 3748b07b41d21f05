package org.lianshen.notification;

import java.util.List;
import org.lianshen.identity.Webapps;

/** The engine's webapps, of which letters know where people find their tasks. */
class TasklistOnly implements Webapps {

    @Override
    public String address() {
        return "/camunda";
    }

    @Override
    public String calls() {
        return "/camunda/api";
    }

    @Override
    public String tasks() {
        return "/camunda/app/tasklist/default/";
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }
}
