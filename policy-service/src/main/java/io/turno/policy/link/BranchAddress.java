package io.turno.policy.link;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Where visitors' phones reach a branch, as its own server says with every heartbeat. */
@Singleton
public class BranchAddress {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final String FIND = """
            select public_url from branch_link
            where tenant_id = ? and branch_id = ? and public_url is not null
            """;

    /** Empty where the branch never said. */
    public Optional<URI> of(Handle handle, UUID tenantId, UUID branchId) {
        return handle.select(FIND, tenantId, branchId)
                .mapTo(String.class)
                .findOne()
                .map(URI::create)
                .filter(url -> url.getScheme() != null && WEB.contains(url.getScheme()) && url.getHost() != null);
    }
}
