package io.turno.local.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

import io.turno.stack.Credentials;

/** Passwords of one suite: made up when they are first asked for, and kept with its data, for its owner's eyes only. */
public final class Secrets {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Properties known = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Those of the suite whose state is in this folder. */
    public static Secrets in(Path state) {
        var secrets = new Secrets(state.resolve("secrets.properties"));
        secrets.load();
        return secrets;
    }

    /** Of this user of the centre's broker; the same every time. */
    public synchronized Credentials of(String user) {
        if (!known.containsKey(user)) {
            known.setProperty(user, madeUp());
            store();
        }
        return new Credentials(user, known.getProperty(user));
    }

    private String madeUp() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = Files.newInputStream(file)) {
            known.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whole or not at all. */
    private void store() {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(draft);
            Files.createFile(draft, OWNER_ONLY);
            try (var out = Files.newOutputStream(draft)) {
                known.store(out, "Users of the centre's broker on this machine");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
