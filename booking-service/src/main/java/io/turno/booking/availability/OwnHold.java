package io.turno.booking.availability;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.capacity.Piece;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.ManageToken;
import io.turno.support.data.Database;
import io.turno.support.data.JsonRows;

/** What somebody's own hold takes, so that it is shown to them as free. */
@Singleton
class OwnHold {
    private static final String TAKEN = """
            select taken::text from appointment
            where tenant_id = ? and id = ? and branch_id = ? and status = 'HELD'
            """;

    private final Database database;
    private final ManageToken tokens;

    OwnHold(Database database, ManageToken tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    /** Nothing for a hold that is over, or is not the caller's. @param id null where the caller has none */
    List<Piece> takes(BranchPlan plan, UUID id, String token) {
        if (id == null || token == null || !tokens.fits(id, token)) {
            return List.of();
        }
        return database.inTenant(plan.tenantId(), handle -> handle.select(TAKEN, plan.tenantId(), id, plan.branchId())
                .mapTo(String.class)
                .map(json -> List.of(JsonRows.read(json, Piece[].class)))
                .findOne()
                .orElse(List.of()));
    }
}
