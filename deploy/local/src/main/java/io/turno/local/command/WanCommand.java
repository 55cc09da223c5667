package io.turno.local.command;

import java.net.URI;
import java.util.concurrent.Callable;

import io.turno.local.part.Layout;
import io.turno.local.process.RunningPart;
import io.turno.local.wan.BranchLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The line of a branch fails, and comes back. */
@Command(
        name = "wan",
        description = "Cut a branch's line to the centre, or restore it.",
        mixinStandardHelpOptions = true)
final class WanCommand implements Callable<Integer> {

    /** What can be done to a line. */
    enum Action {
        cut,
        restore
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "cut or restore.")
    private Action action;

    @Parameters(index = "1", paramLabel = "BRANCH", description = "0, 1 or 2, as in branch-0.")
    private int branch;

    @Override
    public Integer call() {
        URI relay = Turno.record()
                .part(Layout.WAN)
                .filter(RunningPart::isAlive)
                .map(part -> URI.create(part.address()))
                .orElseThrow(() -> new IllegalStateException("Turno is down; ./turno up starts it."));
        var line = new BranchLine(relay, branch);
        switch (action) {
            case cut -> line.sever();
            case restore -> line.restore();
        }
        System.out.printf("The line of branch-%d is %s.%n", branch, action == Action.cut ? "cut" : "open");
        return 0;
    }
}
