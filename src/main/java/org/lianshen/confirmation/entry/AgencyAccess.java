package org.lianshen.confirmation.entry;

import java.util.EnumSet;
import java.util.Set;
import org.lianshen.identity.Caller;
import org.lianshen.identity.Callers;
import org.lianshen.identity.Role;
import org.lianshen.language.Text;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Catalogue;
import org.springframework.stereotype.Component;

/** Who may speak for an agency and who may see its side of the lists. */
@Component
public class AgencyAccess {

    private static final Set<Role> READERS = EnumSet.of(Role.LIAISON, Role.OFFICER, Role.MANAGER, Role.ADMIN);

    private final Catalogue catalogue;
    private final Callers callers;

    AgencyAccess(Catalogue catalogue, Callers callers) {
        this.catalogue = catalogue;
        this.callers = callers;
    }

    /**
     * The caller, who is an agency, or a liaison officer acting for one.
     *
     * @throws Refusal not found, where there is no such agency, or none for the caller; forbidden, where the caller may
     *     only read
     */
    public Caller sender(String agency) {
        var caller = callers.current();
        boolean sends = caller.has(Role.LIAISON) || (caller.has(Role.AGENCY) && caller.agency() != null);
        if (sends) {
            requireKnown(agency);
        } else {
            requireReader(agency);
            throw Refusal.forbidden("not-an-agency", Text.of("confirmation.not-an-agency"));
        }
        return caller;
    }

    /** Whether the caller may speak for this very agency. */
    public static boolean speaksFor(Caller caller, String agency) {
        return caller.has(Role.LIAISON) || (caller.has(Role.AGENCY) && agency.equals(caller.agency()));
    }

    /**
     * Lets the agency itself and the staff concerned in.
     *
     * @throws Refusal not found, for everybody else
     */
    public void requireReader(String agency) {
        requireKnown(agency);
        var caller = callers.current();
        if (!speaksFor(caller, agency) && caller.roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.notFound();
        }
    }

    /**
     * Lets the staff concerned in, who see all agencies.
     *
     * @throws Refusal forbidden, for everybody else
     */
    public void requireStaff() {
        if (callers.current().roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.forbidden("not-concerned", Text.of("confirmation.not-concerned"));
        }
    }

    /**
     * The liaison officer who is asking.
     *
     * @throws Refusal not found, where the caller may not even see the agency's side; forbidden, where they are no
     *     liaison officer
     */
    public Caller liaison(String agency) {
        requireReader(agency);
        var caller = callers.current();
        if (!caller.has(Role.LIAISON)) {
            throw Refusal.forbidden("not-a-liaison-officer", Text.of("confirmation.not-a-liaison-officer"));
        }
        return caller;
    }

    private void requireKnown(String agency) {
        if (catalogue.agency(agency).isEmpty()) {
            throw Refusal.notFound();
        }
    }
}
