package io.turno.policy.edit;

import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Changes the definitions of one kind. Runs in the transaction of the caller, who holds the lock of the tenant and publishes
 * the plans afterwards. Every implementation that is a bean can be used in drafts.
 */
public interface Editor<T> {

    Kind<T> kind();

    /** Definitions are written in order of rank, because those of a higher one name those of a lower one. */
    int rank();

    /**
     * What can be said before anything else is known: whether the caller may, and whether the definition is right by itself.
     *
     * @param definition null where it is to go
     * @throws Refused naming the rule that says no
     */
    void check(Handle handle, Asked asked, T definition);

    /** @throws Refused naming the rule that says no; then nothing is written */
    Document<T> put(Handle handle, Asked asked, T definition);

    /** @throws Refused naming the rule that says no, e.g. because it is in use; then nothing is written */
    void delete(Handle handle, Asked asked);

    /** Takes back what a draft created, where that is more than deleting it. */
    default void retract(Handle handle, Asked asked) {
        delete(handle, asked);
    }
}
