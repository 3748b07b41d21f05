package org.lianshen.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account is for. The word of a role is also the id of its group in Admin. */
public enum Role {
    APPLICANT,
    RECOMMENDER,
    AGENCY,
    EXPERT,
    OFFICER,
    LIAISON,
    FINANCE,
    CHAIR,
    APPROVER,
    MANAGER,
    DESIGNER,
    ADMIN;

    /** The id of the role's group; administrators are the engine's own group of that purpose. */
    public String group() {
        return this == ADMIN ? "camunda-admin" : name().toLowerCase(Locale.ROOT);
    }

    /** The authority Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether the role works for the programme itself. */
    public boolean isStaff() {
        return switch (this) {
            case APPLICANT, RECOMMENDER, AGENCY, EXPERT -> false;
            default -> true;
        };
    }

    /** Whether the role is let into Tasklist. */
    public boolean isInsider() {
        return this != APPLICANT && this != AGENCY;
    }

    /** Whether the role watches how proposals get on: the contract's list for monitoring. */
    public boolean isMonitor() {
        return switch (this) {
            case MANAGER, OFFICER, CHAIR, APPROVER, LIAISON, ADMIN -> true;
            default -> false;
        };
    }

    /** The role whose group has that id. */
    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values())
                .filter(role -> role.group().equals(group))
                .findFirst();
    }
}
