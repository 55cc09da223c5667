package io.turno.local.port;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

import io.turno.stack.FreePorts;

/** Gives every part its usual port, or a free one where that is taken. */
public final class Ports {
    private final Map<String, Integer> chosen = new LinkedHashMap<>();
    private final Map<String, Integer> moved = new TreeMap<>();
    private final IntPredicate isFree;
    private final IntSupplier anyFree;

    Ports(IntPredicate isFree, IntSupplier anyFree) {
        this.isFree = isFree;
        this.anyFree = anyFree;
    }

    /** The usual ones where possible. */
    public static Ports usual() {
        return new Ports(FreePorts::isFree, FreePorts::any);
    }

    /** None of the usual ones: beside another suite nothing must depend on them. */
    public static Ports anyFree() {
        return new Ports(port -> false, FreePorts::any);
    }

    /** The port of this part; the same answer every time. */
    public synchronized int of(String part, int usual) {
        return chosen.computeIfAbsent(part, newcomer -> choose(newcomer, usual));
    }

    private int choose(String part, int usual) {
        if (isFree.test(usual) && !isGiven(usual)) {
            return usual;
        }
        int port = anyFree.getAsInt();
        while (isGiven(port)) {
            port = anyFree.getAsInt();
        }
        moved.put(part, port);
        return port;
    }

    private boolean isGiven(int port) {
        Collection<Integer> given = chosen.values();
        return given.contains(port);
    }

    /** Parts whose usual port was taken, and where they are instead. */
    public synchronized Map<String, Integer> moved() {
        return Map.copyOf(moved);
    }
}
