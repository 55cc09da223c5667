package io.turno.local.build;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A Quarkus application of this repository.
 *
 * @param folder below the root of the repository
 * @param uses the folders of the modules it is built from, beside its own
 */
public record Module(String folder, List<String> uses) {
    private static final List<String> PLATFORM = List.of("platform/contracts", "platform/support");

    private static final List<String> SCREENS = List.of("web/packages/api", "web/packages/i18n", "web/packages/ui");

    public static final Module POLICY = service("policy-service", "admin");
    public static final Module BOOKING = service("booking-service", "portal");
    public static final Module NOTIFICATION = service("notification-service");
    public static final Module WEBHOOK = service("webhook-service");
    public static final Module BRANCH = service("branch-ems-service", "cockpit", "kiosk");
    public static final Module HARDWARE = service("hardware-gateway", "signage");
    public static final Module SANDBOX = new Module("deploy/sandbox", List.of("platform/contracts"));

    public static final List<Module> ALL = List.of(SANDBOX, POLICY, BOOKING, NOTIFICATION, WEBHOOK, BRANCH, HARDWARE);

    /** @param apps the screens that it serves */
    private static Module service(String folder, String... apps) {
        Stream<String> screens = Arrays.stream(apps).map(app -> "web/apps/" + app);
        Stream<String> shared = apps.length == 0 ? Stream.empty() : SCREENS.stream();
        return new Module(
                folder,
                Stream.of(PLATFORM.stream(), shared, screens)
                        .flatMap(Function.identity())
                        .toList());
    }

    /** What {@code java -jar} takes. */
    public Path program(Path repository) {
        return repository.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
