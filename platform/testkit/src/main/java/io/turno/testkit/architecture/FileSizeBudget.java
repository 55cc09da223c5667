package io.turno.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large files and methods may be: 95 % of the files under 180 lines and none over 300, 95 % of the methods under 20 and
 * none over 40, constructors included; tests under 400.
 *
 * @param module folder of a Maven module
 */
record FileSizeBudget(Path module) {
    private static final double MOST = 0.95;
    private static final int USUAL_FILE = 180;
    private static final int LARGEST_FILE = 300;
    private static final int LARGEST_TEST = 400;
    private static final int USUAL_METHOD = 20;
    private static final int LARGEST_METHOD = 40;

    /** Something with a length in lines. */
    record Sized(String name, int lines) {}

    /** The module whose tests are running. */
    static FileSizeBudget ofModule() {
        return new FileSizeBudget(Path.of("").toAbsolutePath());
    }

    /** @throws AssertionError naming what has outgrown its budget */
    void check() {
        var complaints = new ArrayList<String>();
        List<Path> files = mainFiles();
        List<Sized> mains = files.stream().map(this::sized).toList();
        complaints.addAll(complaints("file", mains, USUAL_FILE, LARGEST_FILE));
        complaints.addAll(complaints("method", MethodLengths.of(files), USUAL_METHOD, LARGEST_METHOD));
        javaFiles("src/test/java").stream()
                .map(this::sized)
                .filter(test -> test.lines() > LARGEST_TEST)
                .forEach(test -> complaints.add("test %s has %d lines".formatted(test.name(), test.lines())));
        if (!complaints.isEmpty()) {
            throw new AssertionError(
                    "Too large; two subjects in one? Find the second one's name:\n" + String.join("\n", complaints));
        }
    }

    static List<String> complaints(String what, List<Sized> all, int usual, int largest) {
        var complaints = new ArrayList<String>();
        all.stream()
                .filter(one -> one.lines() > largest)
                .forEach(one -> complaints.add(
                        "%s %s has %d lines, of at most %d".formatted(what, one.name(), one.lines(), largest)));
        List<Sized> large = all.stream()
                .filter(one -> one.lines() >= usual)
                .sorted(Comparator.comparing(Sized::lines).reversed())
                .toList();
        if (large.size() > Math.max(1, all.size() * (1 - MOST))) {
            complaints.add("%d of %d %ss have %d lines or more: %s"
                    .formatted(
                            large.size(),
                            all.size(),
                            what,
                            usual,
                            large.stream().limit(8).toList()));
        }
        return complaints;
    }

    private Sized sized(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Sized(module.relativize(file).toString(), (int) lines.count());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> mainFiles() {
        List<Path> files = javaFiles("src/main/java");
        if (files.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing to measure; run the test in the folder of its module, not in " + module);
        }
        return files;
    }

    private List<Path> javaFiles(String folder) {
        Path root = module.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
