package io.turno.local.part;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turno.local.port.Ports;

/**
 * Where every part of one suite is: names, addresses, folders.
 *
 * @param state everything that this suite writes is below it
 * @param branches how many branches run, each with a pair of services and a broker of its own
 */
public record Layout(Path repository, Path state, int branches, Ports ports) {
    public static final String POSTGRES = "postgres";
    public static final String REDIS = "redis";
    public static final String KAFKA = "kafka";
    public static final String KEYCLOAK = "keycloak";
    public static final String SANDBOX = "sandbox";
    public static final String POLICY = "policy";
    public static final String BOOKING = "booking";
    public static final String NOTIFICATION = "notification";
    public static final String WEBHOOK = "webhook";
    /** Carries the lines between the branches and the centre. */
    public static final String WAN = "wan";

    static final String SMTP = "smtp";
    static final String LED_1 = "led-1";
    static final String LED_2 = "led-2";
    static final String KEYPAD_1 = "keypad-1";
    static final String KEYPAD_2 = "keypad-2";
    static final String PRINTER = "printer";
    private static final List<String> DEVICES = List.of(LED_1, LED_2, KEYPAD_1, KEYPAD_2, PRINTER);
    private static final String BRANCH = "branch-";
    private static final String HARDWARE = "hardware-";

    private static final List<String> CENTRAL = List.of(POLICY, BOOKING, NOTIFICATION, WEBHOOK);
    private static final int BRANCH_STEP = 10;
    /** The demo organisation. */
    static final UUID TENANT_ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    /** As the demo organisation has them, in the order in which they are brought to life. */
    private static final List<UUID> BRANCH_IDS = Stream.of(
                    "01900000-0000-7000-8000-000000000101",
                    "01900000-0000-7000-8000-000000000201",
                    "01900000-0000-7000-8000-000000000202")
            .map(UUID::fromString)
            .toList();

    public Layout {
        repository = repository.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    public static String branch(int number) {
        return BRANCH + number;
    }

    static UUID branchId(int number) {
        return BRANCH_IDS.get(number);
    }

    /** Of those that run. */
    public List<UUID> branchIds() {
        return BRANCH_IDS.subList(0, branches);
    }

    public static String hardware(int number) {
        return HARDWARE + number;
    }

    public static String branchKafka(int number) {
        return KAFKA + "-" + branch(number);
    }

    /** Those of Turno itself, in the order of their ports. */
    public List<String> services() {
        return Stream.concat(
                        CENTRAL.stream(),
                        IntStream.range(0, branches)
                                .boxed()
                                .flatMap(number -> Stream.of(branch(number), hardware(number))))
                .toList();
    }

    /** The name of this service's database. */
    public static String database(String service) {
        return service.replace('-', '_');
    }

    /** Which branch this part belongs to, counted from 0. */
    static int numberOf(String part) {
        return Integer.parseInt(part.substring(part.lastIndexOf('-') + 1));
    }

    static boolean isBranch(String part) {
        return part.startsWith(BRANCH);
    }

    static boolean isHardware(String part) {
        return part.startsWith(HARDWARE);
    }

    public int port(String part) {
        return ports.of(part, usualPort(part));
    }

    private static int usualPort(String part) {
        return switch (part) {
            case POLICY -> 8081;
            case BOOKING -> 8082;
            case NOTIFICATION -> 8083;
            case WEBHOOK -> 8084;
            case SANDBOX -> 8085;
            case KEYCLOAK -> 8180;
            case POSTGRES -> 5433;
            case REDIS -> 6380;
            case KAFKA -> 9092;
            case WAN -> 9490;
            case SMTP -> 3025;
            case LED_1 -> 4001;
            case LED_2 -> 4002;
            case KEYPAD_1 -> 4011;
            case KEYPAD_2 -> 4012;
            case PRINTER -> 9100;
            default -> usualPortOfBranch(part);
        };
    }

    private static int usualPortOfBranch(String part) {
        int first = part.startsWith(KAFKA) ? 9192 : isHardware(part) ? 8101 : 8100;
        return first + BRANCH_STEP * numberOf(part);
    }

    /** A Kafka node's second port, where it agrees with itself. */
    int controllerPort(String kafka) {
        return ports.of(kafka + "-controller", port(kafka) + 1);
    }

    /** Where the central broker listens for this branch, behind the line. */
    public int linkEnd(int branch) {
        return ports.of("link-end-" + branch, 9500 + BRANCH_STEP * branch);
    }

    /** Where the line of this branch begins. */
    public int linkStart(int branch) {
        return ports.of("link-start-" + branch, 9501 + BRANCH_STEP * branch);
    }

    /** Of one of the centre's services, where the line of this branch begins. */
    URI fromBranch(String service, int branch) {
        return URI.create("http://127.0.0.1:" + lineTo(service, branch));
    }

    /** The ends of everything that this branch's line carries, {@code from:to}: the broker, and two services. */
    String line(int branch) {
        return Stream.of(
                        linkStart(branch) + ":" + linkEnd(branch),
                        lineTo(BOOKING, branch) + ":" + port(BOOKING),
                        lineTo(POLICY, branch) + ":" + port(POLICY))
                .collect(Collectors.joining(","));
    }

    private int lineTo(String service, int branch) {
        int usual = 9500 + BRANCH_STEP * branch + (service.equals(BOOKING) ? 2 : 3);
        return ports.of("line-to-" + service + "-" + branch, usual);
    }

    public URI http(String part) {
        return URI.create("http://127.0.0.1:" + port(part));
    }

    public String bootstrapServers(String kafka) {
        return hostAndPort(port(kafka));
    }

    /** The centre as a branch sees it: at the other end of its line. */
    String centreFrom(int branch) {
        return hostAndPort(linkStart(branch));
    }

    private static String hostAndPort(int port) {
        return "127.0.0.1:" + port;
    }

    /** Addresses that the demo organisation names, and what they are in this suite. */
    public Map<String, String> places() {
        return DEVICES.stream()
                .collect(Collectors.toMap(device -> endpoint(usualPort(device)), device -> endpoint(port(device))));
    }

    private static String endpoint(int port) {
        return "\"tcp://" + hostAndPort(port);
    }

    public Path log(String part) {
        return state.resolve("logs").resolve(part + ".log");
    }

    Path folder(String part) {
        return state.resolve(part);
    }
}
