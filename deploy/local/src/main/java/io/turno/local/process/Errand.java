package io.turno.local.process;

/** A process that does one thing and ends; it does not outlive the launcher. */
public final class Errand {
    private Errand() {}

    /** Returns its exit code. */
    public static int await(Process process) {
        var end = new Thread(() -> endAll(process));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int status = process.waitFor();
            forget(end);
            return status;
        } catch (InterruptedException stopping) {
            endAll(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static void endAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then the hook finds a process that has ended, which is no harm.
        }
    }
}
