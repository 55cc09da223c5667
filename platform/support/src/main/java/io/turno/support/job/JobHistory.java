package io.turno.support.job;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.support.paging.Page;

/** What jobs did, and when. */
@Singleton
public class JobHistory {
    private final Database database;

    public JobHistory(Database database) {
        this.database = database;
    }

    void keep(JobRun run) {
        database.acrossTenants(
                handle -> handle.createUpdate("""
                        insert into job_run (id, name, trigger, started_at, elapsed_ms, handled, error)
                        values (:id, :name, :trigger, :startedAt, :elapsedMs, :handled, :error)
                        """).bindMethods(run).execute());
    }

    /** Newest first; {@code after} is the id of the last run of the page before, or null. */
    Page<JobRun> of(String job, int limit, UUID after) {
        var runs = database.acrossTenants(handle -> handle.createQuery("""
                        select id, name, trigger, started_at, elapsed_ms, handled, error
                        from job_run
                        where name = :name
                          and (cast(:after as uuid) is null
                               or (started_at, id) < (select started_at, id from job_run where id = :after))
                        order by started_at desc, id desc
                        limit :limit
                        """)
                .bind("name", job)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(JobRun.class)
                .list());
        return Page.of(runs, limit, run -> run.id().toString());
    }
}
