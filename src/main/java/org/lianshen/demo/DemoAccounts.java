package org.lianshen.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianshen.identity.Account;
import org.lianshen.identity.Role;
import org.lianshen.programme.Catalogue;

/** The accounts of demo mode, all visibly made up. */
final class DemoAccounts {

    static final int EXPERTS = 30;

    private DemoAccounts() {}

    static List<Account> all(Catalogue catalogue) {
        var accounts = new ArrayList<Account>();
        accounts.add(applicant("applicant1", "申报人甲 Applicant A", "demo-university"));
        accounts.add(applicant("applicant2", "申报人乙 Applicant B", "demo-institute"));
        catalogue
                .recommenders()
                .forEach(recommender -> accounts.add(new Account(
                        "recommender-" + recommender.id(),
                        recommender.name().both(),
                        "recommender-" + recommender.id() + "@example.org",
                        Set.of(Role.RECOMMENDER),
                        null,
                        null,
                        recommender.id())));
        catalogue
                .agencies()
                .forEach(agency -> accounts.add(new Account(
                        "agency-" + agency.id(),
                        agency.name().both(),
                        "agency-" + agency.id() + "@example.org",
                        Set.of(Role.AGENCY),
                        null,
                        agency.id(),
                        null)));
        IntStream.rangeClosed(1, EXPERTS)
                .mapToObj(DemoAccounts::expertId)
                .forEach(id -> accounts.add(staff(id, "专家 Expert " + id.substring("expert".length()), Role.EXPERT)));
        Stream.of(
                        staff("officer", "项目主管 Officer", Role.OFFICER),
                        staff("liaison", "联络官 Liaison", Role.LIAISON),
                        staff("liaison2", "联络官二 Liaison 2", Role.LIAISON),
                        staff("finance", "财务专员 Finance", Role.FINANCE),
                        staff("chair", "评审组长 Chair", Role.CHAIR),
                        staff("approver", "审批人 Approver", Role.APPROVER),
                        staff("manager", "流程主管 Manager", Role.MANAGER),
                        staff("designer", "流程设计 Designer", Role.DESIGNER),
                        staff("designer2", "流程设计二 Designer 2", Role.DESIGNER),
                        staff("admin", "管理员 Administrator", Role.ADMIN))
                .forEach(accounts::add);
        return accounts;
    }

    static String expertId(int index) {
        return "expert%02d".formatted(index);
    }

    private static Account applicant(String id, String name, String organisation) {
        return new Account(id, name, id + "@example.org", Set.of(Role.APPLICANT), organisation, null, null);
    }

    private static Account staff(String id, String name, Role role) {
        return new Account(id, name, id + "@example.org", Set.of(role), null, null, null);
    }
}
