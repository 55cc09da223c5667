package io.turno.support.problem;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** Every way in which a request can fail. */
@Path("/parcels")
public class ParcelResource {

    /** A body with something to get wrong at every depth. */
    public record ParcelRequest(
            @Positive int weight, @NotNull @Valid Receiver receiver, List<@NotBlank String> labels) {}

    /** A body within the body. */
    public record Receiver(@NotBlank String name, @Email String email) {}

    /** A body whose JSON has names of its own. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record LabelRequest(@NotBlank String shortText) {}

    /** An answer that can't be written. */
    public record BrokenView(UUID id) {
        public String secret() {
            return "secret";
        }

        @com.fasterxml.jackson.annotation.JsonProperty
        public String address() {
            throw new IllegalStateException("no such table: parcel_secret");
        }
    }

    private enum ParcelRefusal implements Refusal {
        TOO_HEAVY;

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String slug() {
            return "too-heavy";
        }

        @Override
        public String title() {
            return "The parcel is too heavy. Split it.";
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ParcelRequest send(@Valid @NotNull ParcelRequest request) {
        if (request.weight() > 30) {
            throw new Refused(ParcelRefusal.TOO_HEAVY, "30 kg at most").with("most", 30);
        }
        return request;
    }

    @POST
    @Path("/labels")
    public LabelRequest label(@Valid @NotNull LabelRequest request) {
        return request;
    }

    @GET
    public List<String> list(@QueryParam("limit") @Max(200) int limit) {
        return List.of();
    }

    @GET
    @Path("/{id}")
    public String find(@PathParam("id") UUID id) {
        throw new Refused(CommonRefusal.NOT_FOUND);
    }

    @POST
    @Path("/lost")
    public String lose() {
        throw new IllegalStateException("no such table: parcel_secret");
    }

    @POST
    @Path("/broken")
    public BrokenView answerWithNonsense() {
        return new BrokenView(UUID.randomUUID());
    }

    @POST
    @Path("/fatal")
    public String die() {
        throw new AssertionError("no such table: parcel_secret");
    }
}
