package io.turno.testkit.stack;

/** Starts parts that end with this JVM. */
interface PartStarter {
    /** PostgreSQL; its port on this machine. */
    int postgres();

    /** Kafka; its bootstrap servers. */
    String kafka();

    /** Redis; its port on this machine. */
    int redis();
}
