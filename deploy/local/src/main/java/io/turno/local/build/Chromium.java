package io.turno.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.turno.local.process.Errand;

/** The browser that the screens are tested in. */
public final class Chromium {
    /** Says where it is, where it is elsewhere. */
    public static final String VARIABLE = "TURNO_CHROMIUM";

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final Path APT = Path.of("/usr/bin/apt-get");

    private Chromium() {}

    /**
     * Where it is; installs Debian's where there is none, and this is Debian, and root may do so.
     *
     * @throws IllegalStateException where there is none, with what to do
     */
    public static Path ensure() {
        return find().orElseGet(() -> {
            if (Files.isExecutable(APT) && "root".equals(System.getProperty("user.name"))) {
                System.out.println("Installing Chromium …");
                run("apt-get", "update", "-qq");
                run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
            }
            return find().orElseThrow(
                            () -> new IllegalStateException("The screens are tested in Chromium, and there is none."
                                    + " Install it (Debian: apt-get install chromium), or say where it is by "
                                    + VARIABLE + "."));
        });
    }

    private static Optional<Path> find() {
        String told = System.getenv(VARIABLE);
        return told != null
                ? Optional.of(Path.of(told))
                : PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static void run(String... command) {
        try {
            Errand.await(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
