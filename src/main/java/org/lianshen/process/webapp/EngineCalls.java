package org.lianshen.process.webapp;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The calls of the engine's webapps that people need, by role. Whatever is not listed is closed for everybody:
 * starting, moving and ending instances by hand, deployments, comments, attachments, variables, and whatever an engine
 * might add.
 */
enum EngineCalls {
    /** Tasklist and the profile page: one's tasks, their forms, one's own account. */
    INSIDE("""
            GET     /admin/auth/user/default
            GET     /tasklist/plugin/tasklistPlugins/static/**
            GET     /welcome/plugin/welcomePlugins/static/**
            GET     /engine/engine
            GET     {engine}/filter
            GET     {engine}/filter/count
            OPTIONS {engine}/filter
            GET     {engine}/filter/*
            GET     {engine}/filter/*/list
            POST    {engine}/filter/*/list
            GET     {engine}/filter/*/count
            POST    {engine}/filter/*/count
            GET     {engine}/task
            POST    {engine}/task
            GET     {engine}/task/count
            POST    {engine}/task/count
            GET     {engine}/task/*
            GET     {engine}/task/*/form
            GET     {engine}/task/*/form-variables
            GET     {engine}/task/*/deployed-form
            POST    {engine}/task/*/claim
            POST    {engine}/task/*/unclaim
            POST    {engine}/task/*/submit-form
            GET     {engine}/process-definition/*/xml
            GET     {engine}/history/user-operation
            GET     {engine}/history/user-operation/count
            GET     {engine}/group/count
            POST    {engine}/group
            GET     {engine}/identity/password-policy
            POST    {engine}/identity/password-policy
            GET     {engine}/user/*/profile
            PUT     {engine}/user/*/profile
            PUT     {engine}/user/*/credentials
            """),
    /** Cockpit: what runs, what ran, and how the models read. */
    WATCHING("""
            GET     /cockpit/plugin/cockpitPlugins/static/**
            GET     /cockpit/plugin/base/default/**
            POST    /cockpit/plugin/base/default/**
            GET     {engine}/authorization/check
            GET     {engine}/batch/**
            GET     {engine}/case-definition/count
            GET     {engine}/decision-definition/**
            GET     {engine}/decision-requirements-definition/**
            GET     {engine}/deployment/**
            GET     {engine}/event-subscription/**
            GET     {engine}/execution/**
            POST    {engine}/execution
            POST    {engine}/execution/count
            GET     {engine}/external-task/**
            POST    {engine}/external-task
            POST    {engine}/external-task/count
            GET     {engine}/history/**
            POST    {engine}/history/activity-instance
            POST    {engine}/history/activity-instance/count
            POST    {engine}/history/external-task-log
            POST    {engine}/history/external-task-log/count
            POST    {engine}/history/job-log
            POST    {engine}/history/job-log/count
            POST    {engine}/history/process-instance
            POST    {engine}/history/process-instance/count
            POST    {engine}/history/task
            POST    {engine}/history/task/count
            GET     {engine}/incident/**
            GET     {engine}/job/**
            POST    {engine}/job
            POST    {engine}/job/count
            GET     {engine}/job-definition/**
            POST    {engine}/job-definition
            POST    {engine}/job-definition/count
            GET     {engine}/process-definition/**
            GET     {engine}/process-instance
            GET     {engine}/process-instance/count
            POST    {engine}/process-instance
            POST    {engine}/process-instance/count
            GET     {engine}/process-instance/*
            GET     {engine}/process-instance/*/activity-instances
            GET     {engine}/process-instance/*/variables/**
            GET     {engine}/task/*/identity-links
            GET     {engine}/task/report/candidate-group-count
            GET     {engine}/user
            GET     {engine}/variable-instance/**
            POST    {engine}/variable-instance
            POST    {engine}/variable-instance/count
            """),
    /** Letting a step that failed try again, which closes its incident. */
    RETRYING("""
            PUT     {engine}/job/*/retries
            PUT     {engine}/job-definition/*/retries
            PUT     {engine}/incident/*/annotation
            DELETE  {engine}/incident/*/annotation
            """),
    /** Admin: accounts, groups and who may do what. */
    ADMINISTERING("""
            GET     /admin/plugin/adminPlugins/static/**
            GET     /admin/plugin/adminPlugins/default/metrics/**
            GET     {engine}/authorization/**
            OPTIONS {engine}/authorization/**
            POST    {engine}/authorization/create
            PUT     {engine}/authorization/*
            DELETE  {engine}/authorization/*
            GET     {engine}/group/**
            OPTIONS {engine}/group/**
            POST    {engine}/group/count
            POST    {engine}/group/create
            PUT     {engine}/group/*
            DELETE  {engine}/group/*
            PUT     {engine}/group/*/members/*
            DELETE  {engine}/group/*/members/*
            GET     {engine}/user/**
            OPTIONS {engine}/user/**
            POST    {engine}/user/create
            POST    {engine}/user/*/unlock
            DELETE  {engine}/user/*
            GET     {engine}/tenant
            GET     {engine}/tenant/count
            OPTIONS {engine}/tenant/**
            GET     {engine}/metrics/**
            GET     {engine}/telemetry/data
            """);

    /** Where all these calls lie. */
    static final String ROOT = EngineWebapps.ADDRESS + "/api";

    private final List<Call> calls;

    EngineCalls(String calls) {
        this.calls = calls.lines().map(Call::of).toList();
    }

    /**
     * Whether the method may be asked of the path, decoded and from the root of the application. HEAD is asked as GET.
     */
    boolean list(String method, String path) {
        var asked = method.equals("HEAD") ? "GET" : method;
        return calls.stream()
                .anyMatch(call ->
                        call.method().equals(asked) && call.path().matcher(path).matches());
    }

    /** One line of the lists: {@code *} is one part of a path, {@code **} any number of further parts. */
    private record Call(String method, Pattern path) {

        static Call of(String line) {
            var parts = line.split(" +");
            var pattern = (ROOT + parts[1].replace("{engine}", "/engine/engine/default"))
                    .replace("/**", "(/.+)?")
                    .replace("*", "[^/]+");
            return new Call(parts[0], Pattern.compile(pattern + "/?"));
        }
    }
}
