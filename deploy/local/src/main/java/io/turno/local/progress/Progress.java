package io.turno.local.progress;

import java.util.function.Supplier;

/** Told of each step while it goes on. Steps run side by side. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void began(String step) {}

        @Override
        public void done(String step) {}

        @Override
        public void failed(String step) {}
    };

    void began(String step);

    void done(String step);

    void failed(String step);

    /** Goes through the step and tells of it. */
    default <T> T during(String step, Supplier<T> work) {
        began(step);
        try {
            T result = work.get();
            done(step);
            return result;
        } catch (RuntimeException failure) {
            failed(step);
            throw failure;
        }
    }

    default void during(String step, Runnable work) {
        during(step, () -> {
            work.run();
            return null;
        });
    }
}
