package io.turno.booking.customer;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.job.Job;
import org.jdbi.v3.core.Handle;

/** Takes the names apart of customers who were there before names were searched. New ones are searchable from the start. */
@Singleton
class MakeSearchableJob implements Job {
    private static final int BATCH = 500;
    private static final String NEXT = """
            update customer set searchable = true
            where (tenant_id, id) in (
                select tenant_id, id from customer where not searchable limit %d for update skip locked)
            returning tenant_id, id, name
            """.formatted(BATCH);
    private static final String WORD = """
            insert into customer_name_word (tenant_id, word, customer_id) values (?, ?, ?) on conflict do nothing
            """;

    private final Database database;

    MakeSearchableJob(Database database) {
        this.database = database;
    }

    /** A row of the query. */
    public record Named(UUID tenantId, UUID id, String name) {}

    @Override
    public String name() {
        return "make-searchable";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int run() {
        int handled = 0;
        int batch;
        do {
            batch = database.acrossTenants(MakeSearchableJob::next);
            handled += batch;
        } while (batch == BATCH);
        return handled;
    }

    private static int next(Handle handle) {
        List<Named> unsearchable = handle.createQuery(NEXT).mapTo(Named.class).list();
        var words = handle.prepareBatch(WORD);
        for (Named customer : unsearchable) {
            NameWords.of(customer.name()).forEach(word -> words.add(customer.tenantId(), word, customer.id()));
        }
        words.execute();
        return unsearchable.size();
    }
}
