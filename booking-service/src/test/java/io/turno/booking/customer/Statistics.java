package io.turno.booking.customer;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;

/** What the planner knows of tables; only their owner may renew it. */
final class Statistics {
    private Statistics() {}

    static void renew(String... tables) throws SQLException {
        try (var owner = DriverManager.getConnection(setting("url"), setting("owner"), setting("owner-password"));
                var statement = owner.createStatement()) {
            for (String table : tables) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("turno.platform.database." + name, String.class);
    }
}
