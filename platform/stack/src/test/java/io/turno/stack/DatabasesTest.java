package io.turno.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabasesTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void shouldKeepRowsFromOtherTenantsWhenTheServiceWorksAsItsOwnRole() throws SQLException {
        DatabaseAccess access = server.databases().recreate("booking");
        run(access, access.owner(), """
                create table visit (tenant_id int);
                insert into visit values (1), (2);
                alter table visit enable row level security;
                create policy tenant_rows on visit using (tenant_id = 1);
                grant select on visit to booking_app""");

        long seen = count(access, access.user());

        assertThat(seen).isEqualTo(1);
    }

    @Test
    void shouldLetTheServiceMakeNoTablesWhenItWorksAsItsOwnRole() {
        DatabaseAccess access = server.databases().recreate("notification");

        assertThatThrownBy(() -> run(access, access.user(), "create table mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void shouldLetNobodyInWhenTheDatabaseIsAnotherServices() {
        DatabaseAccess policy = server.databases().recreate("policy");
        DatabaseAccess webhook = server.databases().recreate("webhook");

        assertThatThrownBy(() -> run(policy, webhook.owner(), "select 1")).hasMessageContaining("permission denied");
    }

    @Test
    void shouldKeepWhatIsThereWhenItExists() throws SQLException {
        DatabaseAccess access = server.databases().ensure("branch_0");
        run(access, access.owner(), "create table visit (id int); insert into visit values (1)");

        server.databases().ensure("branch_0");

        assertThat(count(access, access.owner())).isEqualTo(1);
    }

    @Test
    void shouldForgetWhatWasThereWhenItIsMadeAnewUnderAnOpenConnection() throws SQLException {
        DatabaseAccess access = server.databases().recreate("branch-ems");
        run(access, access.owner(), "create table visit (id int)");
        try (Connection left = connect(access, access.user())) {
            server.databases().recreate("branch-ems");

            assertThat(left.isValid(1)).isFalse();
        }
        assertThatThrownBy(() -> count(access, access.owner())).hasMessageContaining("does not exist");
    }

    @Test
    void shouldRefuseWhenTheNameWouldNeedQuoting() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.databases().ensure("a\"b"));
    }

    private static void run(DatabaseAccess access, String role, String sql) throws SQLException {
        try (Connection connection = connect(access, role);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(DatabaseAccess access, String role) throws SQLException {
        try (Connection connection = connect(access, role);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from visit")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(DatabaseAccess access, String role) throws SQLException {
        return DriverManager.getConnection(access.url(), role, access.password());
    }
}
