package io.turno.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.turno.local.process.LogTail;
import io.turno.local.process.RunningPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part has said. */
@Command(name = "logs", description = "Show the log of one part.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PART",
            description = "For example booking, branch-0, kafka, build; ./turno status lists them.")
    private String part;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines from the end.")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what it says, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException {
        Path log = Turno.record()
                .part(part)
                .map(RunningPart::log)
                .orElse(Turno.STATE.resolve("logs").resolve(part + ".log"));
        List<String> tail = LogTail.of(log, lines);
        if (tail.isEmpty()) {
            System.err.println("There is no log of " + part + ".");
            return 1;
        }
        tail.forEach(System.out::println);
        if (follow) {
            follow(log);
        }
        return 0;
    }

    private static void follow(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            byte[] buffer = new byte[8192];
            while (!Thread.currentThread().isInterrupted()) {
                int count = file.read(buffer);
                if (count > 0) {
                    System.out.write(buffer, 0, count);
                    System.out.flush();
                } else {
                    Turno.waitASecond();
                }
            }
        }
    }
}
