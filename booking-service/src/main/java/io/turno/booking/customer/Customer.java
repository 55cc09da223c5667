package io.turno.booking.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.customer.CustomerChanged;

/**
 * A row of the table.
 *
 * @param subject the account in the customers' realm; null for guests
 * @param channels the person's preference, whether or not there is an address for it yet
 * @param flags names of {@link Flag}
 * @param nameOnScreens whether the person agreed to be named on screens that everybody reads
 * @param notes of staff, or null
 * @param mergedInto the record that this one was a duplicate of, or null
 * @param blockedReason null where the person may book
 * @param erasureAskedAt when the person asked to be forgotten; null where they did not
 */
public record Customer(
        UUID tenantId,
        UUID id,
        String subject,
        String name,
        String email,
        String phone,
        String language,
        List<String> channels,
        List<String> flags,
        boolean nameOnScreens,
        String notes,
        UUID mergedInto,
        String blockedReason,
        Instant blockedUntil,
        Instant erasureAskedAt,
        Instant createdAt,
        long revision) {

    private static final int USUAL_PRIORITY = 2;
    private static final int RAISED_PRIORITY = 1;

    /** The columns of this record, for a {@code select}. */
    static final String COLUMNS =
            "tenant_id, id, subject, name, email, phone, language, channels, flags, name_on_screens,"
                    + " notes, merged_into, blocked_reason, blocked_until, erasure_asked_at, created_at, revision";

    /** The same columns of a table under this alias. */
    static String columnsOf(String alias) {
        return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
    }

    /** Empty where the person may book, as far as staff have said. */
    public Optional<Block> block() {
        return Optional.ofNullable(blockedReason).map(reason -> new Block(reason, blockedUntil));
    }

    /** Of this person's tickets; 1 is called first. Any flag raises it by one, and so do several. */
    public int priority() {
        return flags.isEmpty() ? USUAL_PRIORITY : RAISED_PRIORITY;
    }

    /** Written for the first time. */
    boolean isNew() {
        return revision == 1;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /** How to reach and greet this person. */
    Contact contact() {
        return new Contact(name, email, phone, language);
    }

    CustomerChanged changed() {
        return changedAs(id, revision);
    }

    /** The same person under the id of a record that was merged into this one. */
    CustomerChanged changedAs(UUID formerId, long formerRevision) {
        return new CustomerChanged(formerId, name, email, phone, language, usableChannels(), formerRevision);
    }

    private List<String> usableChannels() {
        return channels.stream()
                .filter(channel -> (channel.equals("email") ? email : phone) != null)
                .toList();
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Customer[" + id + ", revision " + revision + "]";
    }
}
