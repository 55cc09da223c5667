package io.turno.notification.appointment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.event.EventJson;
import org.jdbi.v3.core.Handle;

/** The newest facts of each appointment. */
@Singleton
public class AppointmentRepository {
    private static final String UPSERT = """
            insert into appointment (id, tenant_id, branch_id, ends_at, revision, changed_at, facts)
            values (:id, :tenantId, :branchId, :end, :revision, :changedAt, cast(:json as jsonb))
            on conflict (id) do update
            set ends_at = excluded.ends_at, revision = excluded.revision, changed_at = excluded.changed_at,
                facts = excluded.facts
            where appointment.revision < excluded.revision
            """;

    /** The columns of {@link KnownAppointment}. */
    public record Row(String facts, Instant changedAt) {
        KnownAppointment toAppointment() {
            return new KnownAppointment(read(facts), changedAt);
        }
    }

    /** @return true where this is news of the appointment */
    boolean keep(Handle handle, UUID tenantId, AppointmentFacts facts, Instant changedAt) {
        return handle.createUpdate(UPSERT)
                        .bind("id", facts.id())
                        .bind("tenantId", tenantId)
                        .bind("branchId", facts.branchId())
                        .bind("end", facts.end())
                        .bind("revision", facts.revision())
                        .bind("changedAt", changedAt)
                        .bind("json", write(facts))
                        .execute()
                == 1;
    }

    public Optional<KnownAppointment> byId(Handle handle, UUID id) {
        return handle.createQuery("select facts::text as facts, changed_at from appointment where id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::toAppointment);
    }

    /** Forgets the appointments that ended before, with their messages. @return how many */
    int forget(Handle handle, Instant before) {
        return handle.execute("delete from appointment where ends_at < ?", before);
    }

    private static String write(AppointmentFacts facts) {
        try {
            return EventJson.mapper().writeValueAsString(facts);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static AppointmentFacts read(String json) {
        try {
            return EventJson.mapper().readValue(json, AppointmentFacts.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
