package io.turno.local.command;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;

import io.turno.local.part.Layout;
import io.turno.local.process.Crashed;
import io.turno.local.process.RunningPart;
import io.turno.local.wan.BranchLine;
import picocli.CommandLine.Command;

/** Tells how each part is; exit code 1 if one has crashed, 3 if nothing is up. */
@Command(name = "status", description = "Show every part and where it is.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int CRASHED = 1;
    private static final int DOWN = 3;

    @Override
    public Integer call() {
        List<RunningPart> parts = Turno.record().parts();
        if (parts.isEmpty()) {
            System.out.println("Turno is down; ./turno up starts it.");
            return DOWN;
        }
        parts.forEach(StatusCommand::print);
        parts.stream()
                .filter(part -> part.name().equals(Layout.WAN) && part.isAlive())
                .forEach(StatusCommand::printCutLines);
        List<RunningPart> dead = parts.stream().filter(part -> !part.isAlive()).toList();
        dead.forEach(part -> System.out.println(new Crashed(part.name() + " has ended.", part.log()).getMessage()));
        return dead.isEmpty() ? 0 : CRASHED;
    }

    private static void printCutLines(RunningPart wan) {
        List<Boolean> severed = BranchLine.severed(URI.create(wan.address()));
        for (int branch = 0; branch < severed.size(); branch++) {
            if (severed.get(branch)) {
                System.out.printf("  The line of branch-%1$d is cut; ./turno wan restore %1$d%n", branch);
            }
        }
    }

    private static void print(RunningPart part) {
        String state = part.isAlive() ? "up" : "CRASHED";
        System.out.printf("  %-20s %-8s %7d  %s%n", part.name(), state, part.processId(), part.address());
    }
}
