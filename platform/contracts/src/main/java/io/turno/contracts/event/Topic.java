package io.turno.contracts.event;

import java.time.Duration;
import java.util.UUID;

/**
 * A Kafka topic of the suite.
 *
 * @param partitions how many partitions it is created with
 * @param compacted true where the newest record of a key is the whole truth about that key
 * @param keptFor how long the broker keeps a record; null: as long as it keeps any
 */
public record Topic(String name, int partitions, boolean compacted, Duration keptFor) {
    private static final String BRANCH_PREFIX = "turno.branch.";
    private static final String FROM_PREFIX = "turno.from.";
    private static final String DEAD_SUFFIX = ".dead";

    public static final Topic POLICY = new Topic("turno.policy", 6, true);
    public static final Topic CUSTOMERS = new Topic("turno.customers", 6, true);
    public static final Topic APPOINTMENTS = new Topic("turno.appointments", 6, false);
    public static final Topic TICKETS = new Topic("turno.tickets", 6, false);
    public static final Topic DELIVERIES = new Topic("turno.deliveries", 6, false);
    public static final Topic AUDIT = new Topic("turno.audit", 6, false);
    /** How each branch's link to the centre is. */
    public static final Topic BRANCHES = new Topic("turno.branches", 6, true);
    /** One-time codes, encrypted; worthless after minutes, so not kept for long. */
    public static final Topic VERIFICATIONS = new Topic("turno.verifications", 6, false, Duration.ofHours(1));
    /** On the branch's own broker. */
    public static final Topic BRANCH_TICKETS = new Topic("branch.tickets", 1, true);
    /** On the branch's own broker. */
    public static final Topic BRANCH_DEVICES = new Topic("branch.devices", 1, true);
    /** On the branch's own broker: which counters are open. */
    public static final Topic BRANCH_COUNTERS = new Topic("branch.counters", 1, true);
    /** On the branch's own broker: keys pressed, tickets to print, visitors to ask. */
    public static final Topic BRANCH_COMMANDS = new Topic("branch.commands", 1, false);
    /** On the branch's own broker: the plan, for hardware-gateway, which never speaks to the centre. */
    public static final Topic BRANCH_PLAN = new Topic("branch.plan", 1, true);

    /** One whose records are kept as long as the broker keeps any. */
    public Topic(String name, int partitions, boolean compacted) {
        this(name, partitions, compacted, null);
    }

    /** What one branch needs from the centre: its plan and the state of its appointments. */
    public static Topic ofBranch(UUID branchId) {
        return new Topic(BRANCH_PREFIX + branchId, 1, true);
    }

    /** All that one branch says to the centre, on its way to {@code turno.tickets}, {@code turno.audit} and {@code turno.branches}. */
    public static Topic fromBranch(UUID branchId) {
        return new Topic(FROM_PREFIX + branchId, 1, false);
    }

    /** The topic of this name, with the shape it is created with. */
    public static Topic named(String name) {
        return switch (name) {
            case "turno.policy" -> POLICY;
            case "turno.customers" -> CUSTOMERS;
            case "turno.appointments" -> APPOINTMENTS;
            case "turno.tickets" -> TICKETS;
            case "turno.deliveries" -> DELIVERIES;
            case "turno.audit" -> AUDIT;
            case "turno.branches" -> BRANCHES;
            case "turno.verifications" -> VERIFICATIONS;
            case "branch.commands" -> BRANCH_COMMANDS;
            case "branch.counters" -> BRANCH_COUNTERS;
            case "branch.tickets" -> BRANCH_TICKETS;
            case "branch.devices" -> BRANCH_DEVICES;
            case "branch.plan" -> BRANCH_PLAN;
            default -> derivedTopic(name);
        };
    }

    private static Topic derivedTopic(String name) {
        if (name.endsWith(DEAD_SUFFIX)) {
            return named(name.substring(0, name.length() - DEAD_SUFFIX.length()))
                    .deadLetters();
        }
        if (name.startsWith(FROM_PREFIX)) {
            return fromBranch(UUID.fromString(name.substring(FROM_PREFIX.length())));
        }
        if (!name.startsWith(BRANCH_PREFIX)) {
            throw new IllegalArgumentException("Not a topic of Turno: " + name);
        }
        return ofBranch(UUID.fromString(name.substring(BRANCH_PREFIX.length())));
    }

    /** Where a record goes that a consumer can't make sense of. */
    public Topic deadLetters() {
        return new Topic(name + DEAD_SUFFIX, 1, false, keptFor);
    }
}
