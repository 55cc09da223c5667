package io.turno.local.command;

import java.nio.file.Path;
import java.time.Duration;

import io.turno.local.process.RunRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./turno}: the suite on one machine. */
@Command(
        name = "turno",
        description = "Turno on this machine: appointments that become tickets.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TestCommand.class,
            ClockCommand.class,
            WanCommand.class,
            DemoCommand.class,
            BenchCommand.class
        })
public final class Turno {
    /** The script has gone there. */
    static final Path REPOSITORY = Path.of("").toAbsolutePath();

    static final Path STATE = REPOSITORY.resolve(".turno");

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Turno() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new Turno());
        // A move of the clock may begin with a minus.
        line.getSubcommands().get("clock").setUnmatchedOptionsArePositionalParams(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(command.getColorScheme().errorText(message(failure)));
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        System.exit(line.execute(arguments));
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return failure.getCause() == null ? message : message + ": " + message(failure.getCause());
    }

    static RunRecord record() {
        return RunRecord.in(STATE);
    }

    static void waitASecond() {
        try {
            Thread.sleep(SECOND);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
