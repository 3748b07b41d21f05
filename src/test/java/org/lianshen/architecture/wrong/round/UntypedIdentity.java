package org.lianshen.architecture.wrong.round;

import org.jspecify.annotations.Nullable;

/** Hands identities on as texts; an organisation, a call alone and a count may be texts. */
record UntypedIdentity(@Nullable String number, String organisation) {

    UntypedIdentity(String call, String code, int count) {
        this(call + "-" + code + "-" + count, call);
    }

    record Place(String direction, int edition, String call) {

        boolean takes(String call, String assignment) {
            return call.equals(assignment);
        }
    }
}
