package io.turno.policy.user;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.turno.policy.user.AccountView.CredentialRequest;
import io.turno.policy.user.AccountView.MappingsView;
import io.turno.policy.user.AccountView.RoleView;

/** What is asked of Keycloak's Admin REST API, in the realm of staff. Each call carries a bearer token. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakApi {
    String USERS = "/admin/realms/turno/users";
    String ROLES = USERS + "/{id}/role-mappings/realm";

    /** RFC 6749, 5.1. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenView(@JsonProperty("access_token") String accessToken) {}

    @POST
    @Path("/realms/turno/protocol/openid-connect/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    TokenView token(
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String client,
            @FormParam("client_secret") String secret);

    /** @param attributes e.g. {@code tenant:<id>} */
    @GET
    @Path(USERS)
    List<AccountView> list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @QueryParam("q") String attributes,
            @QueryParam("first") int first,
            @QueryParam("max") int max,
            @QueryParam("briefRepresentation") boolean brief);

    @POST
    @Path(USERS)
    Response create(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, AccountView account);

    @GET
    @Path(USERS + "/{id}")
    AccountView get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @PUT
    @Path(USERS + "/{id}")
    void update(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id, AccountView account);

    @DELETE
    @Path(USERS + "/{id}")
    void delete(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @PUT
    @Path(USERS + "/{id}/reset-password")
    void resetPassword(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @PathParam("id") String id,
            CredentialRequest password);

    /** Ends all sessions. */
    @POST
    @Path(USERS + "/{id}/logout")
    void logout(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    @Path(USERS + "/{id}/role-mappings")
    MappingsView mappings(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @GET
    @Path(ROLES + "/available")
    List<RoleView> available(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id);

    @POST
    @Path(ROLES)
    void add(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id, List<RoleView> roles);

    @DELETE
    @Path(ROLES)
    void remove(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("id") String id, List<RoleView> roles);
}
