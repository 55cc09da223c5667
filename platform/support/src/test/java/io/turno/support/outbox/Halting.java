package io.turno.support.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Ends the process, as a power cut would, before its nth effect: a statement, a commit, a rollback, a record sent, or the
 * news that the broker has it. After an effect is before the next: nothing in between leaves the process.
 */
final class Halting {
    /** Tells a power cut from an end. */
    static final int CUT = 86;

    /** Of statements, connections, and the future of a record. */
    private static final Set<String> EFFECTS =
            Set.of("execute", "executeUpdate", "executeQuery", "executeBatch", "commit", "rollback", "get");

    private final int effectThatIsNeverReached;
    private int effects;

    Halting(int effectThatIsNeverReached) {
        this.effectThatIsNeverReached = effectThatIsNeverReached;
    }

    private void effect() {
        if (++effects == effectThatIsNeverReached) {
            Runtime.getRuntime().halt(CUT);
        }
    }

    DataSource around(DataSource source) {
        return proxy(DataSource.class, source);
    }

    @SuppressWarnings("unchecked")
    RecordSender around(RecordSender sender) {
        return record -> {
            effect();
            return proxyOf(Future.class, sender.send(record));
        };
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> around(method, invoke(target, method, arguments))));
    }

    private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        if (EFFECTS.contains(method.getName())) {
            effect();
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** What comes out of a connection halts as well. */
    private Object around(Method method, Object result) {
        Class<?> type = method.getReturnType();
        boolean halts = type == Connection.class || Statement.class.isAssignableFrom(type);
        return halts ? proxyOf(type, result) : result;
    }

    private <T> T proxyOf(Class<T> type, Object result) {
        return proxy(type, type.cast(result));
    }
}
