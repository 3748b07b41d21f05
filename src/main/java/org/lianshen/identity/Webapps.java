package org.lianshen.identity;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** The engine's webapps as the doors know them: where they lie, and who may ask what of them. */
public interface Webapps {

    /** The path below which they lie. */
    String address();

    /** The path below which the calls of their pages lie. */
    String calls();

    /** The path at which people find their tasks. */
    String tasks();

    /** Who may ask what; the first rule that names a request decides, and what none names is closed. */
    List<Rule> rules();

    /**
     * One rule.
     *
     * @param names whether it is about a request, by its method and path; the path is decoded and from the root of the
     *     application
     * @param open who may ask it; nobody where it is empty
     */
    record Rule(BiPredicate<String, String> names, Set<Role> open) {

        /** A rule about a path and everything below it. */
        public static Rule below(String address, Set<Role> open) {
            return new Rule((method, path) -> path.equals(address) || path.startsWith(address + "/"), open);
        }
    }
}
