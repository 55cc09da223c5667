package io.turno.support.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

import io.quarkus.security.identity.SecurityIdentity;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who is asking, from the verified token: claims {@code tenant} (one id), {@code branches} and {@code countries} (ids or
 * ISO 3166 codes, or {@code *} for all).
 */
@RequestScoped
public class Caller {
    private static final String ALL = "*";
    private static final String CUSTOMER_REALM = "/realms/turno-customers";

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** True for a person who signed in to the customers' realm. */
    public boolean isCustomer() {
        return token().map(JsonWebToken::getIssuer)
                .filter(issuer -> issuer.endsWith(CUSTOMER_REALM))
                .isPresent();
    }

    /** True for staff and partners. */
    public boolean isStaff() {
        return !isAnonymous() && !isCustomer();
    }

    /** @throws Refused {@link CommonRefusal#FORBIDDEN} where the token names no tenant */
    public UUID tenant() {
        String id = claim("tenant").orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
    }

    /** The token's {@code sub}; empty for guests. */
    public Optional<String> subject() {
        return token().map(JsonWebToken::getSubject);
    }

    /**
     * The {@code sub} of the customer who asks.
     *
     * @throws Refused {@link CommonRefusal#FORBIDDEN} for anybody else
     */
    public String account() {
        return subject()
                .filter(_ -> isCustomer())
                .orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN, "This is for customers."));
    }

    /** A text claim of the token, e.g. {@code email}. */
    public Optional<String> claim(String name) {
        return token().map(jwt -> jwt.<Object>getClaim(name)).map(Caller::text);
    }

    /** True where the token's scope covers this branch of this country. */
    public boolean reaches(UUID branchId, String countryCode) {
        return covers("branches", branchId.toString()) || covers("countries", countryCode);
    }

    /** True where the token's scope covers this branch by its id. */
    public boolean reaches(UUID branchId) {
        return covers("branches", branchId.toString());
    }

    /** @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH} */
    public void mustReach(UUID branchId) {
        if (!reaches(branchId)) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
    }

    /** True where the token's scope covers the whole country. */
    public boolean reachesCountry(String countryCode) {
        return covers("countries", countryCode);
    }

    public Actor actor() {
        if (isAnonymous()) {
            return Actor.GUEST;
        }
        String type = isCustomer() ? "customer" : is(Role.PARTNER) ? "partner" : "staff";
        return new Actor(type, subject().orElse("unknown"));
    }

    private boolean covers(String claim, String value) {
        List<String> scope = token().map(jwt -> jwt.<Object>getClaim(claim))
                .map(Caller::texts)
                .orElse(List.of());
        return scope.contains(ALL) || scope.contains(value);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken jwt ? Optional.of(jwt) : Optional.empty();
    }

    private static String text(Object claim) {
        return claim instanceof JsonString json ? json.getString() : claim.toString();
    }

    private static List<String> texts(Object claim) {
        return switch (claim) {
            case JsonArray array -> array.stream().map(Caller::text).toList();
            case Collection<?> many -> many.stream().map(Caller::text).toList();
            default -> List.of(text(claim));
        };
    }
}
