package io.turno.booking.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.FormChoice;
import io.turno.contracts.plan.FormField;

/** Whether an answer is one to its question. */
@PureRule
final class AnswerCheck {
    /** Of a text whose question names no limit, in characters. */
    static final int LONGEST_TEXT = 1000;

    private AnswerCheck() {}

    /** @return what is wrong with it, for people; empty where nothing is */
    static Optional<String> complaint(FormField field, Object answer) {
        return switch (field.type()) {
            case TEXT -> answer instanceof String text ? text(field, text) : Optional.of("is not text");
            case CHOICE -> unless(isOffered(field, answer), "is not one of " + offered(field));
            case DATE -> unless(isDate(answer), "is not a date like 2026-12-31");
            case NUMBER -> number(field, answer);
            case FILE -> unless(isId(answer), "is not the id of a file");
            case CONSENT -> consent(field, answer);
        };
    }

    private static Optional<String> text(FormField field, String text) {
        if (text.codePoints().anyMatch(AnswerCheck::isNoCharacter)) {
            return Optional.of("has what is no character");
        }
        var length = BigDecimal.valueOf(text.codePointCount(0, text.length()));
        BigDecimal most = Objects.requireNonNullElse(field.most(), BigDecimal.valueOf(LONGEST_TEXT));
        if (field.least() != null && length.compareTo(field.least()) < 0) {
            return Optional.of("has less than %s characters".formatted(field.least()));
        }
        return unless(length.compareTo(most) <= 0, "has more than %s characters".formatted(most));
    }

    /** What no database stores: zero, and half of a pair. */
    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static Optional<String> number(FormField field, Object answer) {
        if (!(answer instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return Optional.of("is not a number");
        }
        var value = new BigDecimal(number.toString());
        if (field.least() != null && value.compareTo(field.least()) < 0) {
            return Optional.of("is less than " + field.least());
        }
        return unless(field.most() == null || value.compareTo(field.most()) <= 0, "is more than " + field.most());
    }

    private static Optional<String> consent(FormField field, Object answer) {
        if (!(answer instanceof Boolean given)) {
            return Optional.of("is neither true nor false");
        }
        return unless(given || !field.required(), "has to be agreed to");
    }

    private static boolean isOffered(FormField field, Object answer) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(answer));
    }

    private static String offered(FormField field) {
        return field.choices().stream().map(FormChoice::value).collect(Collectors.joining(", "));
    }

    private static boolean isDate(Object answer) {
        try {
            return answer instanceof String text && LocalDate.parse(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    /** {@link UUID#fromString} also takes shortened forms, which name nothing. */
    private static boolean isId(Object answer) {
        try {
            return answer instanceof String text
                    && UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private static Optional<String> unless(boolean fine, String complaint) {
        return fine ? Optional.empty() : Optional.of(complaint);
    }
}
