package io.turno.policy.user;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.turno.policy.PolicyConfig;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.user.AccountView.CredentialRequest;
import io.turno.policy.user.AccountView.MappingsView;
import io.turno.policy.user.AccountView.RoleView;
import io.turno.support.PlatformConfig;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jboss.logging.Logger;

/**
 * The users of the realm of staff, in Keycloak. It signs in with an account of its own, anew for each piece of work: that is
 * rare, and nothing has to be remembered while clocks move.
 */
@Singleton
class Directory {
    private static final Logger LOG = Logger.getLogger(Directory.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final KeycloakApi keycloak;
    private final PolicyConfig.Users config;

    Directory(PolicyConfig config, PlatformConfig platform) {
        this.config = config.users();
        long patience = this.config.patience().toMillis();
        keycloak = QuarkusRestClientBuilder.newBuilder()
                .baseUri(this.config.url().orElseGet(platform::keycloak))
                .connectTimeout(patience, TimeUnit.MILLISECONDS)
                .readTimeout(patience, TimeUnit.MILLISECONDS)
                .build(KeycloakApi.class);
    }

    /**
     * Does a piece of work, signed in.
     *
     * @throws Refused {@link PolicyRefusal#USERS_AWAY}; {@link CommonRefusal#NOT_FOUND}, {@link PolicyRefusal#USER_NAME_TAKEN},
     *     {@link CommonRefusal#INVALID} where Keycloak says so
     */
    <T> T signedIn(Function<Session, T> work) {
        String secret = config.secret()
                .orElseThrow(() -> new Refused(PolicyRefusal.USERS_AWAY, "This server may not manage users."));
        try {
            var token = keycloak.token("client_credentials", config.client(), secret);
            return work.apply(new Session("Bearer " + token.accessToken()));
        } catch (WebApplicationException refused) {
            throw refusal(refused.getResponse());
        } catch (ProcessingException noAnswer) {
            LOG.warn("The user directory does not answer", noAnswer);
            throw new Refused(PolicyRefusal.USERS_AWAY);
        }
    }

    private static Refused refusal(Response answer) {
        return switch (answer.getStatus()) {
            case NOT_FOUND -> new Refused(CommonRefusal.NOT_FOUND);
            case CONFLICT -> new Refused(PolicyRefusal.USER_NAME_TAKEN);
            case BAD_REQUEST -> Refused.invalid(new FieldError("/" + fieldOf(answer), "is not what the realm allows"));
            default -> {
                LOG.warnf("The user directory refused: status=%d", answer.getStatus());
                yield new Refused(PolicyRefusal.USERS_AWAY);
            }
        };
    }

    /** Keycloak names it where its user profile says no. */
    private static String fieldOf(Response answer) {
        try {
            return answer.readEntity(Map.class).getOrDefault("field", "").toString();
        } catch (ProcessingException | IllegalStateException unnamed) {
            return "";
        }
    }

    /** Signed in, for one piece of work. */
    final class Session {
        private final String bearer;

        private Session(String bearer) {
            this.bearer = bearer;
        }

        /** Of one organisation, in order of user name. */
        List<AccountView> list(UUID tenantId, int first, int most) {
            return keycloak.list(bearer, "tenant:" + tenantId, first, most, false);
        }

        AccountView get(String id) {
            return keycloak.get(bearer, id);
        }

        MappingsView mappings(String id) {
            return keycloak.mappings(bearer, id);
        }

        /** @return its id */
        String create(AccountView account) {
            try (Response created = keycloak.create(bearer, account)) {
                String path = created.getLocation().getPath();
                return path.substring(path.lastIndexOf('/') + 1);
            }
        }

        void update(AccountView account) {
            keycloak.update(bearer, account.id(), account);
        }

        void delete(String id) {
            keycloak.delete(bearer, id);
        }

        /** Whoever is signed in with the old one is out. */
        void resetPassword(String id, String password) {
            keycloak.resetPassword(bearer, id, CredentialRequest.temporary(password));
            keycloak.logout(bearer, id);
        }

        void logout(String id) {
            keycloak.logout(bearer, id);
        }

        /** Gives these roles, and takes those of ours that are not among them; the realm's own stay. */
        void setRoles(String id, List<String> wanted) {
            List<RoleView> known = keycloak.mappings(bearer, id).realmMappings();
            List<RoleView> had = known == null ? List.of() : known;
            List<RoleView> surplus = had.stream()
                    .filter(role -> MayGrant.isRole(role.name()) && !wanted.contains(role.name()))
                    .toList();
            List<RoleView> missing = keycloak.available(bearer, id).stream()
                    .filter(role -> wanted.contains(role.name()))
                    .toList();
            if (!missing.isEmpty()) {
                keycloak.add(bearer, id, missing);
            }
            if (!surplus.isEmpty()) {
                keycloak.remove(bearer, id, surplus);
            }
        }
    }
}
