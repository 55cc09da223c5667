package io.turno.policy.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.FormChoice;
import io.turno.contracts.plan.FormField;
import io.turno.contracts.plan.Needs;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.support.problem.FieldError;

/** What is wrong with a service whose fields are each right by themselves. A pure rule. */
@PureRule
final class ServiceVerdict {
    static final int MOST_QUESTIONS = 50;
    static final int MOST_CHOICES = 100;

    private ServiceVerdict() {}

    /** @param staff those of the named members of staff that there are */
    static List<FieldError> of(ServiceDefinition service, Set<UUID> staff) {
        var wrong = new ArrayList<FieldError>();
        if (service.publicCapacity() != null && service.publicCapacity() > service.capacity()) {
            wrong.add(new FieldError("/publicCapacity", "is at most the capacity, " + service.capacity()));
        }
        wrong.addAll(needs(service.needs(), staff));
        wrong.addAll(form(service.form()));
        return wrong;
    }

    private static List<FieldError> needs(Needs needs, Set<UUID> staff) {
        var wrong = new ArrayList<FieldError>();
        boolean namesSomebody = !needs.staffIds().isEmpty() || !needs.skills().isEmpty();
        if (namesSomebody && !needs.staff()) {
            wrong.add(new FieldError("/needs/staff", "is true where staffIds or skills say who may do it"));
        }
        for (int place = 0; place < needs.staffIds().size(); place++) {
            if (!staff.contains(needs.staffIds().get(place))) {
                wrong.add(new FieldError("/needs/staffIds/" + place, "is no member of staff"));
            }
        }
        if (!needs.counterIds().isEmpty()) {
            wrong.add(new FieldError("/needs/counterIds", "is for the branch to say, in its offer"));
        }
        return wrong;
    }

    private static List<FieldError> form(BookingForm form) {
        var wrong = new ArrayList<FieldError>();
        if (form.fields().size() > MOST_QUESTIONS) {
            wrong.add(new FieldError("/form/fields", "are at most " + MOST_QUESTIONS));
        }
        for (int place = 0; place < form.fields().size(); place++) {
            FormField question = form.fields().get(place);
            String pointer = "/form/fields/" + place;
            wrong.addAll(choices(pointer + "/choices", question.choices()));
            wrong.addAll(condition(pointer + "/when/equals", question, form));
        }
        return wrong;
    }

    private static List<FieldError> choices(String pointer, List<FormChoice> choices) {
        var wrong = new ArrayList<FieldError>();
        if (choices.size() > MOST_CHOICES) {
            wrong.add(new FieldError(pointer, "are at most " + MOST_CHOICES));
        }
        var values = new HashSet<String>();
        choices.stream()
                .filter(choice -> !values.add(choice.value()))
                .map(choice -> new FieldError(pointer, choice.value() + " is there twice"))
                .distinct()
                .forEach(wrong::add);
        return wrong;
    }

    /** A question that waits for an answer which nobody can give is never asked. */
    private static List<FieldError> condition(String pointer, FormField question, BookingForm form) {
        if (question.when() == null) {
            return List.of();
        }
        FormField other = form.field(question.when().field()).orElseThrow();
        boolean isOffered = other.choices().isEmpty()
                || other.choices().stream().anyMatch(choice -> choice.value()
                        .equals(question.when().equals()));
        return isOffered ? List.of() : List.of(new FieldError(pointer, "is no choice of " + other.key()));
    }
}
