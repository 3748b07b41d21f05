package org.lianshen.demo;

import java.security.SecureRandom;
import java.util.Base64;
import org.lianshen.process.account.AccountOffice;
import org.lianshen.programme.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the demo accounts and samples at the start, and ends the console's story with where to go and as whom. */
@Component
@ConditionalOnProperty("lianshen.demo.enabled")
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoSettings settings;
    private final Catalogue catalogue;
    private final AccountOffice office;
    private final DemoExperts experts;
    private final DemoSamples samples;
    private final ServletWebServerApplicationContext server;

    DemoStart(
            DemoSettings settings,
            Catalogue catalogue,
            AccountOffice office,
            DemoExperts experts,
            DemoSamples samples,
            ServletWebServerApplicationContext server) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.office = office;
        this.experts = experts;
        this.samples = samples;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(100)
    public void started() {
        boolean random = settings.password().isBlank();
        var password = random ? randomPassword() : settings.password();
        office.openAll(DemoAccounts.all(catalogue), password);
        experts.importOnce();
        if (settings.samples()) {
            samples.makeOnce();
        }
        var root = "http://127.0.0.1:" + server.getWebServer().getPort();
        LOG.info(
                """

                ================================================================================
                  Lianshen 联审 is ready, in demo mode 演示模式已就绪

                  Pages 页面       {}/
                  Tasklist 任务    {}/camunda/app/tasklist/default/
                  Cockpit 监控     {}/camunda/app/cockpit/default/
                  Admin 管理       {}/camunda/app/admin/default/
                  API              {}/v3/api-docs

                  Accounts 账号    applicant1 applicant2 · recommender-sc-kjt (and others)
                                   agency-cdti (and others) · expert01 … expert30
                                   officer liaison liaison2 finance chair approver
                                   manager designer designer2 admin
                  Password 口令    {}
                ================================================================================""",
                root,
                root,
                root,
                root,
                root,
                random ? password : "as configured in lianshen.demo.password 已在配置中指定");
    }

    private static String randomPassword() {
        var bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
