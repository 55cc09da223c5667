package io.turno.booking.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A customer as staff see one.
 *
 * @param account true where the person can sign in
 * @param channels how the person wants to hear from us, the first choice first
 * @param nameOnScreens whether the person agreed to be named on screens that everybody reads
 * @param notes of staff, for staff
 * @param block where the person may not book
 * @param erasureAskedAt where the person asked to be forgotten, since when
 * @param revision also the ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
        UUID id,
        String name,
        String email,
        String phone,
        String language,
        boolean account,
        List<String> channels,
        List<Flag> flags,
        boolean nameOnScreens,
        String notes,
        BlockView block,
        Instant erasureAskedAt,
        Instant createdAt,
        long revision) {

    /** @param until absent: for good */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BlockView(String reason, Instant until) {}

    public static CustomerView of(Customer customer) {
        return new CustomerView(
                customer.id(),
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.language(),
                customer.subject() != null,
                customer.channels(),
                customer.flags().stream().map(Flag::valueOf).toList(),
                customer.nameOnScreens(),
                customer.notes(),
                customer.block()
                        .map(block -> new BlockView(block.reason(), block.until()))
                        .orElse(null),
                customer.erasureAskedAt(),
                customer.createdAt(),
                customer.revision());
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "CustomerView[" + id + "]";
    }
}
