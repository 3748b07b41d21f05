package org.lianshen.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the caller from the security context. Roles and affiliations are authorities. */
@Component
public class Callers {

    private static final String GROUP = "GROUP_";

    /** The authority of a group that is no role. */
    public static String authorityOfGroup(String group) {
        return GROUP + group;
    }

    /**
     * The caller.
     *
     * @throws IllegalStateException where nobody is logged in; the doors let nobody come so far
     */
    public Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    /** The caller, or nobody. */
    public Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(of(authentication));
    }

    /** All groups of that account, as its login found them; empty where it is not the one that is logged in. */
    public Optional<List<String>> groups(String account) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.isAuthenticated() && account.equals(authentication.getName()))
                .map(authentication -> authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .flatMap(Callers::group)
                        .toList());
    }

    private static Stream<String> group(String authority) {
        return authority.startsWith(GROUP)
                ? Stream.of(authority.substring(GROUP.length()))
                : Arrays.stream(Role.values())
                        .filter(role -> role.authority().equals(authority))
                        .map(Role::group);
    }

    private static Caller of(Authentication authentication) {
        Set<String> authorities = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        var roles = Set.of(Role.values()).stream()
                .filter(role -> authorities.contains(role.authority()))
                .collect(Collectors.toUnmodifiableSet());
        var groups = authorities.stream()
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .toList();
        return new Caller(
                authentication.getName(),
                roles,
                Affiliation.ORGANISATION.among(groups),
                Affiliation.AGENCY.among(groups),
                Affiliation.RECOMMENDER.among(groups));
    }
}
