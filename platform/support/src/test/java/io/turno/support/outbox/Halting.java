package io.turno.support.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** Ends the process, as a power cut would, before its nth effect: a statement, a commit, or a record sent. */
final class Halting {
    private static final Set<String> EFFECTS = Set.of("prepareStatement", "createStatement", "commit");
    /** Tells a power cut from an end. */
    static final int CUT = 86;

    private final int effectThatIsNeverReached;
    private int effects;

    Halting(int effectThatIsNeverReached) {
        this.effectThatIsNeverReached = effectThatIsNeverReached;
    }

    void effect() {
        if (++effects == effectThatIsNeverReached) {
            Runtime.getRuntime().halt(CUT);
        }
    }

    DataSource around(DataSource source) {
        return proxy(
                DataSource.class,
                source,
                (method, result) -> result instanceof Connection connection ? around(connection) : result);
    }

    private Connection around(Connection connection) {
        return proxy(Connection.class, connection, (_, result) -> result);
    }

    RecordSender around(RecordSender sender) {
        return record -> {
            effect();
            return sender.send(record);
        };
    }

    /** What becomes of a result. */
    private interface After {
        Object of(Method method, Object result);
    }

    private <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (EFFECTS.contains(method.getName())) {
                        effect();
                    }
                    try {
                        return after.of(method, method.invoke(target, arguments));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
