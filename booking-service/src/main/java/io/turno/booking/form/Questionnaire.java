package io.turno.booking.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.FormCondition;
import io.turno.contracts.plan.FormField;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * What is asked of somebody who books: the forms of all services of the visit. Where two ask the same (by its key), one
 * answer has to do for both.
 */
@PureRule
public record Questionnaire(List<BookingForm> forms) {
    /** Of all answers and their keys together, in bytes. */
    static final int LARGEST = 16 * 1024;

    public static Questionnaire of(BranchPlan plan, List<UUID> serviceIds) {
        return new Questionnaire(serviceIds.stream()
                .distinct()
                .flatMap(id -> plan.service(id).stream())
                .map(ServicePlan::form)
                .toList());
    }

    /**
     * @param typed by key, as it came in; null, and an empty text, is no answer
     * @param mayBeIncomplete where staff ask the rest at the desk
     * @throws Refused {@link BookingRefusal#ANSWERS_INVALID}, naming each answer that will not do
     */
    public Answers check(Map<String, Object> typed, boolean mayBeIncomplete) {
        mustBeSmall(typed);
        Map<String, Object> given = said(typed);
        List<FormField> asked = asked(given);
        Map<String, String> complaints = new TreeMap<>();
        asked.forEach(field -> complain(complaints, field, given.get(field.key()), mayBeIncomplete));
        strangers(typed.keySet()).forEach(key -> complaints.put(key, "is no question of this form"));
        unasked(given.keySet(), asked).forEach(key -> complaints.put(key, "is not asked after the other answers"));
        if (!complaints.isEmpty()) {
            throw refused(complaints);
        }
        return new Answers(
                given,
                keys(asked, given, FormField::forOperators),
                keys(asked, given, field -> field.type() == FormField.Type.FILE));
    }

    private static Map<String, Object> said(Map<String, Object> typed) {
        var said = new HashMap<>(typed);
        said.values().removeIf(answer -> answer == null || answer instanceof String text && text.isBlank());
        return said;
    }

    private List<FormField> asked(Map<String, Object> given) {
        var asked = new ArrayList<FormField>();
        for (BookingForm form : forms) {
            var before = new HashSet<String>();
            for (FormField field : form.fields()) {
                if (holds(field.when(), before, given)) {
                    before.add(field.key());
                    asked.add(field);
                }
            }
        }
        return asked;
    }

    private static boolean holds(FormCondition when, Set<String> askedBefore, Map<String, Object> given) {
        return when == null
                || askedBefore.contains(when.field())
                        && given.containsKey(when.field())
                        && given.get(when.field()).toString().equals(when.equals());
    }

    private static void complain(
            Map<String, String> complaints, FormField field, Object answer, boolean mayBeIncomplete) {
        if (answer != null) {
            AnswerCheck.complaint(field, answer).ifPresent(wrong -> complaints.putIfAbsent(field.key(), wrong));
        } else if (field.required() && !mayBeIncomplete) {
            complaints.putIfAbsent(field.key(), "has to be answered");
        }
    }

    private Stream<String> strangers(Set<String> keys) {
        return keys.stream().filter(key -> !isKnown(key));
    }

    private Stream<String> unasked(Set<String> keys, List<FormField> asked) {
        Set<String> expected = asked.stream().map(FormField::key).collect(Collectors.toSet());
        return keys.stream().filter(key -> isKnown(key) && !expected.contains(key));
    }

    private boolean isKnown(String key) {
        return forms.stream().anyMatch(form -> form.field(key).isPresent());
    }

    private static List<String> keys(List<FormField> asked, Map<String, Object> given, Predicate<FormField> which) {
        return asked.stream()
                .filter(which)
                .map(FormField::key)
                .filter(given::containsKey)
                .distinct()
                .toList();
    }

    private static void mustBeSmall(Map<String, Object> typed) {
        if (typed.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new Refused(BookingRefusal.ANSWERS_INVALID)
                    .with("errors", List.of(new FieldError("/answers", "are more than 16 kB together")));
        }
    }

    private static Refused refused(Map<String, String> complaints) {
        List<FieldError> errors = complaints.entrySet().stream()
                .map(complaint -> new FieldError(pointer(complaint.getKey()), complaint.getValue()))
                .toList();
        return new Refused(BookingRefusal.ANSWERS_INVALID).with("errors", errors);
    }

    /** Keys that nobody asked for may hold anything (RFC 6901, 3). */
    public static String pointer(String key) {
        return "/answers/" + key.replace("~", "~0").replace("/", "~1");
    }
}
