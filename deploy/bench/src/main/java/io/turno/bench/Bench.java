package io.turno.bench;

/** Runs one scenario, from the root of the repository. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try (var ground = new Ground()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ground)));
            run(String.join(" ", arguments), ground);
        }
        System.exit(0);
    }

    private static void run(String scenario, Ground ground) throws Exception {
        switch (scenario) {
            case "slots" -> new SlotsBench(ground, new Table(System.out)).run();
            case "branch" -> new BranchBench(ground, new Table(System.out)).run();
            case "branch-queue" -> new BranchBench(ground, new Table(System.out)).queue();
            case "branch-copies" -> new BranchBench(ground, new Table(System.out)).copies();
            case "branch-displays" -> new BranchBench(ground, new Table(System.out)).displays();
            case "start" -> new StartBench(ground, new Table(System.out)).run();
            default ->
                throw new IllegalArgumentException(
                        "Say which scenario: slots, branch (or only branch-queue, branch-copies, branch-displays), start");
        }
    }

    private static void end(Ground ground) {
        try {
            ground.close();
        } catch (Exception failure) {
            System.err.println("Something may still be running: " + failure);
        }
    }
}
