package io.turno.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.turno.testkit.architecture.FileSizeBudget.Sized;

/**
 * How long methods and constructors are, from the first annotation to the last brace. The JDK's own compiler reads them, so
 * that every new form of the language is understood.
 */
final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {
    private final List<Sized> found = new ArrayList<>();
    private final SourcePositions positions;

    private MethodLengths(SourcePositions positions) {
        this.positions = positions;
    }

    /** @throws IllegalStateException where a file is no Java, and can't be measured */
    static List<Sized> of(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var sources = compiler.getStandardFileManager(diagnostics, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    sources,
                    diagnostics,
                    List.of("-proc:none"),
                    null,
                    sources.getJavaFileObjectsFromPaths(files));
            var lengths = new MethodLengths(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> lengths.scan(unit, unit));
            refuseErrors(diagnostics);
            return lengths.found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        long first = line(unit, positions.getStartPosition(unit, method));
        long last = line(unit, positions.getEndPosition(unit, method));
        found.add(new Sized(file.replace(".java", ".") + method.getName(), (int) (last - first + 1)));
        return super.visitMethod(method, unit);
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static void refuseErrors(DiagnosticCollector<JavaFileObject> diagnostics) {
        List<?> errors = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Can't be measured: " + errors);
        }
    }
}
