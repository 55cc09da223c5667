package io.turno.contracts.event;

/**
 * Whatever may travel as the data of an event. Each implementation is a record with an {@link EventType}, and is reached
 * from {@link EventTypes}. (Not sealed: the language allows that only within one package or one named module.)
 */
public interface EventData {

    /** The CloudEvents {@code type} of this data. */
    static String typeOf(Class<? extends EventData> data) {
        return data.getAnnotation(EventType.class).value();
    }
}
