package io.turno.local.build;

import java.nio.file.Path;
import java.util.List;

/**
 * A Quarkus application of this repository.
 *
 * @param folder below the root of the repository
 * @param uses the folders of the modules it is built from, beside its own
 */
public record Module(String folder, List<String> uses) {
    private static final List<String> PLATFORM = List.of("platform/contracts", "platform/support");

    public static final Module POLICY = service("policy-service");
    public static final Module BOOKING = service("booking-service");
    public static final Module NOTIFICATION = service("notification-service");
    public static final Module WEBHOOK = service("webhook-service");
    public static final Module BRANCH = service("branch-ems-service");
    public static final Module HARDWARE = service("hardware-gateway");
    public static final Module SANDBOX = new Module("deploy/sandbox", List.of("platform/contracts"));

    public static final List<Module> ALL = List.of(SANDBOX, POLICY, BOOKING, NOTIFICATION, WEBHOOK, BRANCH, HARDWARE);

    private static Module service(String folder) {
        return new Module(folder, PLATFORM);
    }

    /** What {@code java -jar} takes. */
    public Path program(Path repository) {
        return repository.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
