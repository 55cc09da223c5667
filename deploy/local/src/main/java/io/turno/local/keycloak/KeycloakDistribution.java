package io.turno.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.turno.local.build.Maven;
import io.turno.local.process.Crashed;
import io.turno.local.process.Errand;
import io.turno.local.process.Launch;
import io.turno.local.process.Tier;

/** Keycloak from its archive: unpacked and optimised once for this repository, then only started. */
public final class KeycloakDistribution {
    private static final String BUILD_OPTIONS = "--db=postgres --cache=local --health-enabled=false";
    private static final String HEAP = "-Xms64m -Xmx512m";
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
    private static final List<String> REALMS = List.of("turno-realm.json", "turno-customers-realm.json");

    private final Path repository;
    private final Path folder;
    private final Path home;
    private final String version;

    /** @param folder what is shared by all suites of this repository */
    public KeycloakDistribution(Path repository, Path folder) {
        this.repository = repository;
        this.folder = folder;
        this.version = version();
        this.home = folder.resolve("keycloak-" + version);
    }

    /** Returns when it only has to be started. Takes a minute the first time. */
    public void prepare(Path log) {
        if (isPrepared()) {
            return;
        }
        unpack(log);
        optimise(log);
        write(marker(), BUILD_OPTIONS);
    }

    private boolean isPrepared() {
        try {
            return Files.exists(marker()) && Files.readString(marker()).equals(BUILD_OPTIONS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Written last, so that a preparation which was cut short is done again. */
    private Path marker() {
        return home.resolve("optimised-for-turno");
    }

    private void unpack(Path log) {
        new Maven(repository)
                .run(
                        log,
                        List.of(
                                "-q",
                                "-N",
                                "dependency:unpack",
                                "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":zip",
                                "-DoutputDirectory=" + folder));
    }

    private void optimise(Path log) {
        var command = new ArrayList<>(List.of(script(), "build"));
        command.addAll(List.of(BUILD_OPTIONS.split(" ")));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment(Map.of()));
        try {
            if (Errand.await(builder.start()) != 0) {
                throw new Crashed("Keycloak can't be optimised.", log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * @param address under which browsers and services reach it; part of every token
     * @param database variables of Keycloak that say where its database is
     */
    public Launch launch(String address, int port, Path log, Map<String, String> database) {
        REALMS.forEach(this::copyRealm);
        var environment = new HashMap<>(environment(database));
        environment.put("KC_HOSTNAME", address);
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(port));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "turno-demo");
        return new Launch(
                "keycloak",
                Tier.NEIGHBOUR,
                address,
                log,
                List.of(script(), "start", "--optimized", "--import-realm"),
                environment);
    }

    private static Map<String, String> environment(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", HEAP);
        environment.put("JAVA_OPTS_APPEND", QUICK_START);
        return environment;
    }

    private String script() {
        return home.resolve("bin/kc.sh").toString();
    }

    private void copyRealm(String name) {
        Path imports = home.resolve("data/import");
        try (InputStream realm = KeycloakDistribution.class.getResourceAsStream("/keycloak/" + name)) {
            Files.createDirectories(imports);
            Files.copy(realm, imports.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String version() {
        var versions = new Properties();
        try (InputStream file = KeycloakDistribution.class.getResourceAsStream("/versions.properties")) {
            versions.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return versions.getProperty("keycloak");
    }
}
