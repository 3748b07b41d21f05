package org.lianshen.doors.canary;

import static org.lianshen.client.ApiClient.ENGINE;

import java.util.List;
import java.util.Map;

/** What anybody may think of asking the engine and its webapps for; names in braces stand for ids. */
final class EngineReads {

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    /** Pages and calls that read by GET. */
    static final List<String> ASKED = List.of(
            "/camunda/app/tasklist/default/",
            "/camunda/app/welcome/default/",
            "/camunda/app/cockpit/default/",
            "/camunda/app/admin/default/",
            "/camunda/api/admin/auth/user/default",
            COCKPIT + "/process-instance",
            COCKPIT + "/history/process-instance",
            ENGINE + "/task",
            ENGINE + "/task/count",
            ENGINE + "/task/{openTask}",
            ENGINE + "/task/{openTask}/form",
            ENGINE + "/task/{openTask}/form-variables?deserializeValues=false",
            ENGINE + "/task/{openTask}/deployed-form",
            ENGINE + "/task/{openTask}/rendered-form",
            ENGINE + "/task/{openTask}/variables?deserializeValues=false",
            ENGINE + "/task/{openTask}/localVariables",
            ENGINE + "/task/{openTask}/identity-links",
            ENGINE + "/task/{openTask}/comment",
            ENGINE + "/task/{openTask}/attachment",
            ENGINE + "/filter",
            ENGINE + "/filter/{filter}",
            ENGINE + "/filter/{filter}/list",
            ENGINE + "/user",
            ENGINE + "/user/count",
            ENGINE + "/user/{account}/profile",
            ENGINE + "/identity/groups?userId={account}",
            ENGINE + "/group",
            ENGINE + "/authorization",
            ENGINE + "/authorization?resourceType=7",
            ENGINE + "/execution",
            ENGINE + "/job",
            ENGINE + "/incident",
            ENGINE + "/event-subscription",
            ENGINE + "/process-instance",
            ENGINE + "/process-instance/{instance}/variables?deserializeValues=false",
            ENGINE + "/variable-instance?deserializeValues=false",
            ENGINE + "/history/user-operation",
            ENGINE + "/history/task",
            ENGINE + "/history/process-instance",
            ENGINE + "/history/activity-instance",
            ENGINE + "/history/variable-instance?deserializeValues=false",
            ENGINE + "/history/variable-instance/{variable}/data",
            ENGINE + "/history/detail?deserializeValues=false",
            ENGINE + "/history/identity-link-log",
            ENGINE + "/history/job-log");

    /** Calls that read by POST, with an empty query. */
    static final List<String> POSTED = List.of(
            "/task",
            "/task/count",
            "/group",
            "/process-instance",
            "/variable-instance",
            "/execution",
            "/history/task",
            "/history/process-instance",
            "/history/activity-instance",
            "/history/variable-instance");

    /** Properties of a query for tasks that names are likely to be asked by. */
    static final Map<String, String> PROPERTIES = Map.of(
            "assignee", "%s",
            "assigneeLike", "%%%s%%",
            "owner", "%s",
            "involvedUser", "%s",
            "candidateUser", "%s",
            "nameLike", "%%%s%%",
            "descriptionLike", "%%%s%%");

    /** Questions that somebody's name alone would answer, by GET. */
    static final List<String> BY_PERSON = List.of(
            "/task/count?assignee=%s",
            "/task/count?sortBy=assignee&assigneeLike=%s%%25",
            "/history/task/count?taskAssignee=%s",
            "/history/task/count?taskInvolvedUser=%s",
            "/history/task/count?taskHadCandidateUser=%s",
            "/history/activity-instance/count?taskAssignee=%s",
            "/history/process-instance/count?startedBy=%s",
            "/history/user-operation/count?userId=%s",
            "/history/identity-link-log/count?userId=%s",
            "/authorization/count?userIdIn=%s",
            "/authorization/count?userIdIn=%s&resourceType=7");

    /** Properties of queries for what is over, by the call that takes them. */
    static final Map<String, String> PAST = Map.of(
            "taskAssignee", "/history/task/count",
            "taskAssigneeLike", "/history/task/count",
            "taskOwner", "/history/task/count",
            "startedBy", "/history/process-instance/count");

    private EngineReads() {}
}
