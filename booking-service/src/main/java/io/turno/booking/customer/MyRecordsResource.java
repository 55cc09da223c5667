package io.turno.booking.customer;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/me/claim}: for customers who signed in. */
@Path("/api/v1/me/claim")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Customers")
public class MyRecordsResource {
    private final ClaimRecords records;
    private final Caller caller;

    MyRecordsResource(ClaimRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Bring in what I booked as a guest",
            description = "At the email address or phone number that the account has verified. Booking does the same.")
    public void claim() {
        records.claim(caller);
    }
}
