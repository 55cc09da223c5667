package io.turno.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;

/**
 * How large files and methods may be: 95 % of the files under 180 lines and none over 300, 95 % of the methods under 20 and
 * none over 40; tests under 400.
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
    private static final JavaParser PARSER =
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE));

    /** Something with a length in lines. */
    record Sized(String name, int lines) {}

    /** The module whose tests are running. */
    static FileSizeBudget ofModule() {
        return new FileSizeBudget(Path.of("").toAbsolutePath());
    }

    /** @throws AssertionError naming what has outgrown its budget */
    void check() {
        var complaints = new ArrayList<String>();
        List<Path> files = javaFiles("src/main/java");
        List<Sized> mains = files.stream().map(this::sized).toList();
        complaints.addAll(complaints("file", mains, USUAL_FILE, LARGEST_FILE));
        complaints.addAll(complaints("method", methods(files), USUAL_METHOD, LARGEST_METHOD));
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

    private List<Sized> methods(List<Path> files) {
        return files.stream()
                .flatMap(file -> parsed(file).findAll(MethodDeclaration.class).stream())
                .map(FileSizeBudget::sized)
                .toList();
    }

    private static Sized sized(MethodDeclaration method) {
        int lines = method.getRange()
                .map(range -> range.end.line - range.begin.line + 1)
                .orElse(0);
        String owner = method.findCompilationUnit()
                .flatMap(CompilationUnit::getPrimaryTypeName)
                .orElse("");
        return new Sized(owner + "." + method.getNameAsString(), lines);
    }

    private Sized sized(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Sized(module.relativize(file).toString(), (int) lines.count());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Node parsed(Path file) {
        try {
            return PARSER.parse(file).getResult().orElseThrow(() -> new IllegalStateException("Not Java: " + file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
