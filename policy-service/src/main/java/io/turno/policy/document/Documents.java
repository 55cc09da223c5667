package io.turno.policy.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Definitions in the database. Every write is noted with what was there before, who wrote it and when. */
@Singleton
public class Documents {
    private static final String FIND = "select id, version, body::text as body from %s where tenant_id = ? and id = ?";
    private static final String LIST = """
            select id, version, body::text as body from %s
            where tenant_id = ? and id > ? order by id limit ?
            """;

    private static final String LIST_WITH = """
            select id, version, body::text as body from %s
            where tenant_id = ? and id > ? and body ->> ? = ? order by id limit ?
            """;
    private static final String SOME = """
            select id, version, body::text as body from %s
            where tenant_id = :tenantId and id = any(:ids) order by id
            """;
    private final ChangeLog changes;

    Documents(ChangeLog changes) {
        this.changes = changes;
    }

    /** A row of any of the tables. */
    public record Row(String id, long version, String body) {}

    public <T> Optional<Document<T>> find(Handle handle, Kind<T> kind, UUID tenantId, Object id) {
        return handle.select(FIND.formatted(kind.name()), tenantId, id.toString())
                .mapTo(Row.class)
                .findOne()
                .map(row -> document(kind, row));
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} */
    public <T> Document<T> get(Handle handle, Kind<T> kind, UUID tenantId, Object id) {
        return find(handle, kind, tenantId, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    /** In order of id. @param after null for the beginning */
    public <T> List<Document<T>> list(Handle handle, Kind<T> kind, UUID tenantId, String after, int limit) {
        return handle.select(LIST.formatted(kind.name()), tenantId, after == null ? "" : after, limit)
                .mapTo(Row.class)
                .map(row -> document(kind, row))
                .list();
    }

    /** Those whose member {@code name} is this text; in order of id. @param after null for the beginning */
    public <T> List<Document<T>> listWith(
            Handle handle, Kind<T> kind, UUID tenantId, String name, String value, String after, int limit) {
        return handle.select(LIST_WITH.formatted(kind.name()), tenantId, after == null ? "" : after, name, value, limit)
                .mapTo(Row.class)
                .map(row -> document(kind, row))
                .list();
    }

    /** Those of these ids that are there; in order of id. */
    public <T> List<Document<T>> some(Handle handle, Kind<T> kind, UUID tenantId, Collection<?> ids) {
        return handle.createQuery(SOME.formatted(kind.name()))
                .bind("tenantId", tenantId)
                .bindArray(
                        "ids", String.class, ids.stream().map(Object::toString).toList())
                .mapTo(Row.class)
                .map(row -> document(kind, row))
                .list();
    }

    public <T> List<Document<T>> all(Handle handle, Kind<T> kind, UUID tenantId) {
        return list(handle, kind, tenantId, null, Integer.MAX_VALUE);
    }

    /**
     * Writes it. What is written already is left as it is, whatever version the caller names.
     *
     * @param expected the version that the caller read; null for something new
     * @throws Refused {@link CommonRefusal#STALE_VERSION}, {@link CommonRefusal#VERSION_REQUIRED}
     */
    public <T> Document<T> put(Handle handle, Kind<T> kind, Author author, Object id, T definition, Long expected) {
        Document<T> known = find(handle, kind, author.tenantId(), id).orElse(null);
        if (known != null && known.definition().equals(definition)) {
            return known;
        }
        Document<T> written = known == null
                ? insert(handle, kind, author.tenantId(), new Document<>(id.toString(), 1, definition), expected)
                : update(handle, kind, author.tenantId(), known, definition, expected);
        changes.note(handle, author, kind, known, written);
        return written;
    }

    private static <T> Document<T> insert(
            Handle handle, Kind<T> kind, UUID tenantId, Document<T> first, Long expected) {
        if (expected != null) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        handle.execute(
                "insert into %s (tenant_id, id, version, body) values (?, ?, 1, ?::jsonb)".formatted(kind.name()),
                tenantId,
                first.id(),
                Definitions.write(first.definition()));
        return first;
    }

    private static <T> Document<T> update(
            Handle handle, Kind<T> kind, UUID tenantId, Document<T> known, T definition, Long expected) {
        if (expected == null) {
            throw new Refused(CommonRefusal.VERSION_REQUIRED);
        }
        int updated = handle.execute(
                "update %s set version = version + 1, body = ?::jsonb where tenant_id = ? and id = ? and version = ?"
                        .formatted(kind.name()),
                Definitions.write(definition),
                tenantId,
                known.id(),
                expected);
        if (updated == 0) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        return new Document<>(known.id(), expected + 1, definition);
    }

    /**
     * @param expected the version that the caller read; null where any will do
     * @throws Refused {@link CommonRefusal#NOT_FOUND}, {@link CommonRefusal#STALE_VERSION}
     */
    public <T> void delete(Handle handle, Kind<T> kind, Author author, Object id, Long expected) {
        Document<T> known = get(handle, kind, author.tenantId(), id);
        if (expected != null && expected != known.version()) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        handle.execute(
                "delete from %s where tenant_id = ? and id = ?".formatted(kind.name()), author.tenantId(), known.id());
        changes.note(handle, author, kind, known, null);
    }

    private static <T> Document<T> document(Kind<T> kind, Row row) {
        return new Document<>(row.id(), row.version(), Definitions.read(row.body(), kind));
    }
}
