package io.turno.branch.signin;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jose4j.jwt.JwtClaims;

/** Lets in whoever brings a token of this branch; every other token goes on to those who know the centre's. */
@Singleton
class BranchTokenMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    private static final int BEFORE_THE_CENTRE = DEFAULT_PRIORITY + 1000;

    private final BranchToken tokens;

    BranchTokenMechanism(BranchToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().nullItem();
        }
        String token = header.substring(SCHEME.length()).strip();
        return Uni.createFrom()
                .item(tokens.read(token).map(claims -> identity(token, claims)).orElse(null));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_CENTRE;
    }

    private static SecurityIdentity identity(String token, JwtClaims claims) {
        // Before the principal is made: it turns the claims into JSON values.
        List<String> roles = BranchToken.roles(claims);
        return QuarkusSecurityIdentity.builder()
                .addRoles(Set.copyOf(roles))
                .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
                .addCredential(new TokenCredential(token, "bearer"))
                .build();
    }
}
