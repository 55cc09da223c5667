package io.turno.local.part;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.turno.local.access.CentreUsers;
import io.turno.stack.Credentials;
import io.turno.stack.DatabaseAccess;
import io.turno.stack.Databases;
import io.turno.support.access.BranchSecret;

/** What each service is told by its environment. */
final class ServiceEnvironment {
    private static final String TWILIO_ACCOUNT = "AC00000000000000000000000000000001";
    private static final String TWILIO_TOKEN = "turno-demo-token";
    private static final String TWILIO_SENDER = "+447700900000";
    /** Nothing that this signs is worth anything outside this machine. */
    private static final String MANAGE_TOKEN_SECRET = "only-for-the-local-stack-of-turno";

    /** Of the client in the realm's file. */
    private static final String USERS_SECRET = "turno-demo-secret";

    private static final String WEBHOOK_ENCRYPTION_KEY = "turno-demo-encryption-key";

    private final Layout layout;
    private final CentreUsers users;

    ServiceEnvironment(Layout layout, CentreUsers users) {
        this.layout = layout;
        this.users = users;
    }

    /** Of this service, at this port. */
    Map<String, String> of(String service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        if (service.equals(Layout.SANDBOX)) {
            environment.putAll(sandbox());
        } else {
            environment.putAll(platform(service));
            environment.putAll(particular(service));
        }
        return environment;
    }

    private Map<String, String> platform(String service) {
        var environment = new HashMap<String, String>();
        environment.putAll(database(service));
        environment.put("TURNO_PLATFORM_KAFKA_CENTRAL", layout.bootstrapServers(Layout.KAFKA));
        environment.put("TURNO_PLATFORM_REDIS", "redis://127.0.0.1:" + layout.port(Layout.REDIS));
        environment.put("TURNO_PLATFORM_KEYCLOAK", layout.http(Layout.KEYCLOAK).toString());
        environment.put("TURNO_PLATFORM_SANDBOX", "true");
        environment.put("TURNO_PLATFORM_CLOCK_URL", layout.http(Layout.SANDBOX) + "/clock");
        environment.put("TURNO_PLATFORM_MANAGE_TOKEN_SECRET", MANAGE_TOKEN_SECRET);
        environment.put("TURNO_PLATFORM_PUBLIC_URL", layout.http(Layout.BOOKING).toString());
        environment.put("TURNO_PLATFORM_LOG_JSON", "false");
        environment.put("TURNO_WEB_SANDBOX_TOOLS", layout.http(Layout.SANDBOX).toString());
        return environment;
    }

    private Map<String, String> database(String service) {
        DatabaseAccess access = Databases.at(layout.port(Layout.POSTGRES)).ensure(Layout.database(service));
        return access.asSettings().entrySet().stream()
                .collect(Collectors.toMap(setting -> variable(setting.getKey()), Map.Entry::getValue));
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private Map<String, String> particular(String service) {
        if (Layout.isBranch(service) || Layout.isHardware(service)) {
            return branch(service, Layout.numberOf(service));
        }
        var environment = new HashMap<>(signIn(users.centre()));
        environment.putAll(central(service));
        return environment;
    }

    private static Map<String, String> signIn(Credentials user) {
        return Map.of(
                "TURNO_PLATFORM_KAFKA_CENTRAL_USER", user.user(),
                "TURNO_PLATFORM_KAFKA_CENTRAL_PASSWORD", user.password());
    }

    private Map<String, String> central(String service) {
        return switch (service) {
            case Layout.NOTIFICATION -> notification();
            case Layout.WEBHOOK ->
                Map.of(
                        "TURNO_WEBHOOK_ALLOW_PRIVATE_TARGETS",
                        "true",
                        "TURNO_WEBHOOK_ENCRYPTION_KEY",
                        WEBHOOK_ENCRYPTION_KEY);
            case Layout.POLICY -> policy();
            // One machine plays all customers here.
            case Layout.BOOKING ->
                Map.of(
                        "TURNO_BOOKING_LIMITS_BOOKINGS_PER_ADDRESS",
                        "100000",
                        "TURNO_BOOKING_LIMITS_CODES_PER_ADDRESS",
                        "100000",
                        "TURNO_BOOKING_USUAL_TENANT",
                        Layout.TENANT_ID.toString());
            default -> Map.of();
        };
    }

    private Map<String, String> policy() {
        String booking = layout.http(Layout.BOOKING).toString();
        return Map.of(
                "TURNO_POLICY_BOOKING_URL",
                booking,
                "TURNO_POLICY_USERS_SECRET",
                USERS_SECRET,
                neighbour("booking"),
                booking,
                neighbour("notification"),
                layout.http(Layout.NOTIFICATION).toString(),
                neighbour("webhook"),
                layout.http(Layout.WEBHOOK).toString());
    }

    private static String neighbour(String name) {
        return "TURNO_WEB_NEIGHBOURS_" + variable(name);
    }

    private Map<String, String> branch(String service, int number) {
        UUID id = Layout.branchId(number);
        String broker = layout.bootstrapServers(Layout.branchKafka(number));
        var environment = new HashMap<String, String>();
        environment.put("TURNO_BRANCH_ID", id.toString());
        environment.put("TURNO_HARDWARE_BRANCH_ID", id.toString());
        environment.put("TURNO_PLATFORM_KAFKA_BRANCH", broker);
        // Nothing in the branch's box is worth anything elsewhere.
        environment.put("TURNO_PLATFORM_MANAGE_TOKEN_SECRET", BranchSecret.of(MANAGE_TOKEN_SECRET, id));
        if (Layout.isHardware(service)) {
            // hardware-gateway knows the branch's own broker only.
            environment.put("TURNO_PLATFORM_KAFKA_CENTRAL", broker);
        } else {
            environment.put("TURNO_PLATFORM_KAFKA_CENTRAL", layout.centreFrom(number));
            environment.put("TURNO_BRANCH_PUBLIC_URL", layout.http(service).toString());
            // The centre's services, at the other end of the line.
            environment.put(
                    neighbour("booking"),
                    layout.fromBranch(Layout.BOOKING, number).toString());
            environment.put(
                    neighbour("policy"),
                    layout.fromBranch(Layout.POLICY, number).toString());
            environment.put(
                    neighbour("hardware"), layout.http(Layout.hardware(number)).toString());
            environment.putAll(signIn(users.branch(id)));
        }
        return environment;
    }

    private Map<String, String> notification() {
        return Map.of(
                // Nobody here answers late, so that what a dead sender held need not wait long.
                "TURNO_NOTIFICATION_LEASE",
                "20S",
                "TURNO_NOTIFICATION_SMTP_HOST",
                "127.0.0.1",
                "TURNO_NOTIFICATION_CALLBACK_URL",
                layout.http(Layout.NOTIFICATION).toString(),
                "TURNO_NOTIFICATION_SMTP_PORT",
                String.valueOf(layout.port(Layout.SMTP)),
                "TURNO_NOTIFICATION_TWILIO_URL",
                layout.http(Layout.SANDBOX) + "/twilio",
                "TURNO_NOTIFICATION_TWILIO_ACCOUNT_SID",
                TWILIO_ACCOUNT,
                "TURNO_NOTIFICATION_TWILIO_AUTH_TOKEN",
                TWILIO_TOKEN,
                "TURNO_NOTIFICATION_TWILIO_FROM",
                TWILIO_SENDER);
    }

    private Map<String, String> sandbox() {
        String followers = layout.services().stream()
                .map(service -> layout.http(service).toString())
                .collect(Collectors.joining(","));
        return Map.of(
                "TURNO_SANDBOX_PORTAL",
                layout.http(Layout.BOOKING).toString(),
                "TURNO_SANDBOX_SMTP_PORT",
                String.valueOf(layout.port(Layout.SMTP)),
                "TURNO_SANDBOX_LED_PORTS",
                layout.port(Layout.LED_1) + "," + layout.port(Layout.LED_2),
                "TURNO_SANDBOX_KEYPAD_PORTS",
                layout.port(Layout.KEYPAD_1) + "," + layout.port(Layout.KEYPAD_2),
                "TURNO_SANDBOX_PRINTER_PORTS",
                String.valueOf(layout.port(Layout.PRINTER)),
                "TURNO_SANDBOX_CLOCK_TARGETS",
                followers,
                "TURNO_SANDBOX_TWILIO_ACCOUNT_SID",
                TWILIO_ACCOUNT,
                "TURNO_SANDBOX_TWILIO_AUTH_TOKEN",
                TWILIO_TOKEN);
    }
}
