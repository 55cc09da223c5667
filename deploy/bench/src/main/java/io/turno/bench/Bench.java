package io.turno.bench;

/** Runs one scenario, from the root of the repository. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || !arguments[0].equals("slots")) {
            throw new IllegalArgumentException("Say which scenario: slots");
        }
        try (var ground = new Ground()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ground)));
            new SlotsBench(ground, new Table(System.out)).run();
        }
        System.exit(0);
    }

    private static void end(Ground ground) {
        try {
            ground.close();
        } catch (Exception failure) {
            System.err.println("Something may still be running: " + failure);
        }
    }
}
