package io.turno.bench;

/** {@code ./turno bench branch}: conversion, calling, the branch's copy and its displays, each beside what it stands on. */
final class BranchBench {
    private final Ground ground;
    private final Table table;

    BranchBench(Ground ground, Table table) {
        this.ground = ground;
        this.table = table;
    }

    void run() throws Exception {
        queue();
        copies();
        displays();
    }

    /** Conversion and calling. */
    void queue() throws Exception {
        Office office = Office.open(ground, "branch_due");
        table.say("first answer of a fresh process", office.service().startMillis() + " ms");
        new ConversionLines(ground, office, table).run();
        new CallLines(ground, office, table).run();
        office.service().close();
    }

    void copies() throws Exception {
        new CopyLines(ground, table).run();
    }

    void displays() throws Exception {
        new DisplayLines(ground, table).run();
    }
}
