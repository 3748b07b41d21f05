package org.lianshen.desk;

import org.lianshen.identity.Affiliation;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Logs somebody in on this thread. */
public final class LoggedInAs {

    private LoggedInAs() {}

    /** An agency's account. */
    public static void agency(String id) {
        login("agency-" + id, Role.AGENCY, Affiliation.AGENCY.group(id));
    }

    /** An applicant of an organisation. */
    public static void applicant(String organisation) {
        login("applicant", Role.APPLICANT, Affiliation.ORGANISATION.group(organisation));
    }

    /** Somebody with that role and no ties. */
    public static void role(Role role) {
        login(role.group(), role, "none");
    }

    private static void login(String account, Role role, String group) {
        var token = new TestingAuthenticationToken(account, "-", role.authority(), Callers.authorityOfGroup(group));
        SecurityContextHolder.getContext().setAuthentication(token);
    }
}
