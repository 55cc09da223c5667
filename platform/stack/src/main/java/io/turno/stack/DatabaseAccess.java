package io.turno.stack;

import java.util.Map;

/**
 * How one service reaches its database: one role to work with, which row-level security binds, and the owner of the
 * schema.
 *
 * @param url JDBC, without credentials
 */
public record DatabaseAccess(String url, String user, String password, String owner, String ownerPassword) {

    /** Under the names that a service reads. */
    public Map<String, String> asSettings() {
        return Map.of(
                "turno.platform.database.url", url,
                "turno.platform.database.user", user,
                "turno.platform.database.password", password,
                "turno.platform.database.owner", owner,
                "turno.platform.database.owner-password", ownerPassword);
    }
}
