package io.turno.booking.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.FormChoice;
import io.turno.contracts.plan.FormCondition;
import io.turno.contracts.plan.FormField;
import io.turno.contracts.plan.FormField.Type;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class QuestionnaireTest {
    private static final Map<String, String> LABELS = Map.of("en", "Label");
    private static final FormField REASON =
            new FormField("reason", LABELS, List.of(new FormChoice("lost", LABELS), new FormChoice("new", LABELS)));
    private static final FormField WHERE =
            field("where", Type.TEXT).withRequired(true).withWhen(new FormCondition("reason", "lost"));
    private static final FormField POLICE = field("police", Type.TEXT).withWhen(new FormCondition("where", "street"));
    private static final FormField TERMS = field("terms", Type.CONSENT).withRequired(true);
    private static final FormField PHOTO = field("photo", Type.TEXT).withWhen(new FormCondition("guests", "2"));
    private static final FormField GUESTS = field("guests", Type.NUMBER);

    static Stream<Arguments> answers() {
        FormField plate = field("plate", Type.TEXT);
        FormField shortPlate = plate.withLeast(BigDecimal.TWO).withMost(BigDecimal.valueOf(4));
        FormField guests = field("guests", Type.NUMBER);
        FormField fewGuests = guests.withLeast(BigDecimal.ONE).withMost(new BigDecimal("2.5"));
        FormField born = field("born", Type.DATE);
        FormField file = field("file", Type.FILE);
        FormField consent = field("consent", Type.CONSENT);
        return Stream.of(
                arguments(plate, "x".repeat(1000), true),
                arguments(plate, "x".repeat(1001), false),
                arguments(plate, 5, false),
                arguments(plate, "a\u0000b", false),
                arguments(plate, "a\ud800", false),
                arguments(shortPlate, "a", false),
                arguments(shortPlate, "ab", true),
                arguments(shortPlate, "😀😀😀😀", true),
                arguments(shortPlate, "abcde", false),
                arguments(REASON, "lost", true),
                arguments(REASON, "Lost", false),
                arguments(REASON, true, false),
                arguments(born, "2024-02-29", true),
                arguments(born, "2023-02-29", false),
                arguments(born, "2024-02-29T00:00:00Z", false),
                arguments(born, 20240229, false),
                arguments(guests, 3, true),
                arguments(guests, 1e9, true),
                arguments(guests, Double.POSITIVE_INFINITY, false),
                arguments(guests, "3", false),
                arguments(fewGuests, 0.99, false),
                arguments(fewGuests, 1, true),
                arguments(fewGuests, 2.5, true),
                arguments(fewGuests, 2.51, false),
                arguments(file, "01900000-0000-7000-8000-000000000101", true),
                arguments(file, "1-1-1-1-1", false),
                arguments(file, "passport.pdf", false),
                arguments(consent, false, true),
                arguments(consent.withRequired(true), true, true),
                arguments(consent.withRequired(true), false, false),
                arguments(consent, "true", false),
                arguments(plate, List.of("a"), false),
                arguments(plate, Map.of("a", "b"), false));
    }

    @ParameterizedTest(name = "{1} to {0}: {2}")
    @MethodSource("answers")
    void shouldTakeOnlyWhatAnswersTheQuestion(FormField field, Object answer, boolean fits) {
        // Given
        var form = questionnaire(field);

        // When
        List<FieldError> errors = errors(form, Map.of(field.key(), answer), false);

        // Then
        assertThat(errors.stream().map(FieldError::pointer))
                .isEqualTo(fits ? List.of() : List.of("/answers/" + field.key()));
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                arguments("all that is required", Map.of("terms", true), List.of()),
                arguments("nothing", Map.of(), List.of("terms")),
                arguments("nothing in words", Map.of("terms", " "), List.of("terms")),
                arguments("what the condition asks for", said("reason", "lost", "where", "bus"), List.of()),
                arguments("not what the condition asks for", said("reason", "lost"), List.of("where")),
                arguments("what the condition rules out", said("reason", "new", "where", "bus"), List.of("where")),
                arguments("what nothing asked for", said("where", "bus"), List.of("where")),
                arguments(
                        "what is two conditions deep",
                        said("reason", "lost", "where", "street", "police", "7"),
                        List.of()),
                arguments(
                        "what is two conditions deep, the first of which fails",
                        said("reason", "new", "where", "street", "police", "7"),
                        List.of("police", "where")),
                arguments("a condition on a number", said("guests", 2, "photo", "x"), List.of()),
                arguments("an empty answer to what is not asked", said("reason", "new", "where", ""), List.of()),
                arguments("a question that there is not", said("colour", "red"), List.of("colour")),
                arguments("a pointer in disguise", said("a/b~c", ""), List.of("a~1b~0c")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholes")
    void shouldNameEachAnswerThatWillNotDo(String what, Map<String, Object> typed, List<String> wrong) {
        // Given
        var form = questionnaire(REASON, WHERE, POLICE, TERMS, GUESTS, PHOTO);

        // When
        List<FieldError> errors = errors(form, typed, false);

        // Then
        assertThat(errors.stream().map(FieldError::pointer))
                .isEqualTo(wrong.stream().map(key -> "/answers/" + key).toList());
    }

    @Test
    void shouldLetStaffLeaveQuestionsForTheDeskButNotAnswerThemWrongly() {
        // Given
        var form = questionnaire(REASON, WHERE, TERMS);

        // When
        List<FieldError> left = errors(form, Map.of("reason", "lost"), true);
        List<FieldError> wrong = errors(form, Map.of("reason", "stolen"), true);

        // Then
        assertThat(left).isEmpty();
        assertThat(wrong).extracting(FieldError::pointer).containsExactly("/answers/reason");
    }

    @Test
    void shouldAskOnceWhatSeveralServicesAskAndTakeWhatSatisfiesAll() {
        // Given
        FormField any = field("plate", Type.TEXT);
        var form = new Questionnaire(List.of(
                new BookingForm(List.of(any)),
                new BookingForm(List.of(any.withMost(BigDecimal.TWO).withForOperators(true)))));

        // When
        Answers answers = form.check(Map.of("plate", "ab"), false);
        List<FieldError> tooLong = errors(form, Map.of("plate", "abc"), false);

        // Then
        assertThat(answers.forOperators()).containsExactly("plate");
        assertThat(tooLong).extracting(FieldError::pointer).containsExactly("/answers/plate");
    }

    @Test
    void shouldShowOperatorsAsTextOnlyWhatIsForThem() {
        // Given
        var form = questionnaire(
                GUESTS.withForOperators(true),
                field("secret", Type.TEXT),
                field("agreed", Type.CONSENT).withForOperators(true),
                field("open", Type.TEXT).withForOperators(true));

        // When
        Answers answers = form.check(Map.of("guests", 2, "secret", "x", "agreed", true), false);

        // Then
        assertThat(answers.toOperators()).isEqualTo(Map.of("guests", "2", "agreed", "true"));
        assertThat(answers.given()).containsEntry("secret", "x").containsEntry("guests", 2);
    }

    @Test
    void shouldRefuseMoreThanAnyFormNeeds() {
        // Given
        FormField[] many = Stream.iterate(0, n -> n + 1)
                .limit(17)
                .map(n -> field("text" + n, Type.TEXT))
                .toArray(FormField[]::new);
        var typed = new HashMap<String, Object>();
        Arrays.stream(many).forEach(field -> typed.put(field.key(), "x".repeat(1000)));

        // When
        List<FieldError> errors = errors(questionnaire(many), typed, false);

        // Then
        assertThat(errors).extracting(FieldError::pointer).containsExactly("/answers");
    }

    private static List<FieldError> errors(Questionnaire form, Map<String, Object> typed, boolean byStaff) {
        Refused refused = catchThrowableOfType(Refused.class, () -> form.check(typed, byStaff));
        if (refused == null) {
            return List.of();
        }
        assertThat(refused.refusal()).isEqualTo(BookingRefusal.ANSWERS_INVALID);
        @SuppressWarnings("unchecked")
        var errors = (List<FieldError>) refused.toProblem().extensions().get("errors");
        return errors;
    }

    private static Map<String, Object> said(Object... keysAndAnswers) {
        var said = new HashMap<String, Object>(Map.of("terms", true));
        for (int place = 0; place < keysAndAnswers.length; place += 2) {
            said.put((String) keysAndAnswers[place], keysAndAnswers[place + 1]);
        }
        return said;
    }

    private static Questionnaire questionnaire(FormField... fields) {
        return new Questionnaire(List.of(new BookingForm(List.of(fields))));
    }

    private static FormField field(String key, Type type) {
        return new FormField(key, type, LABELS);
    }
}
