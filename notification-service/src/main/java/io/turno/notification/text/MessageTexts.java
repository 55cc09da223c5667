package io.turno.notification.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import io.turno.notification.message.MessageKind;
import io.turno.notification.message.MessageKind.Purpose;

/**
 * Writes messages: the phrases of the reader's language, the organisation's own where it has some, filled with the visit, in
 * the layouts {@code texts/message.txt} and {@code texts/message.html}. What is missing is an error, not a gap; whatever gets
 * into HTML is escaped.
 */
@Singleton
public class MessageTexts {
    private final Phrases phrases;
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build();
    private final Template plain = layout("message.txt", Variant.TEXT_PLAIN);
    private final Template html = layout("message.html", Variant.TEXT_HTML);

    public MessageTexts(Phrases phrases) {
        this.phrases = phrases;
    }

    /** One line of the table in a mail. */
    public record Fact(String label, String value) {}

    public MessageText compose(MessageKind kind, Visit visit) {
        var words = words(visit);
        Map<String, Object> page = page(kind.purpose(), words, visit);
        return new MessageText(
                words.say(kind.purpose(), "subject"),
                plain.data(page).render(),
                html.data(page).render(),
                words.say(kind.purpose(), "brief"));
    }

    /**
     * A one-time code, for somebody of whom nothing is known but the address.
     *
     * @param wanted BCP 47
     * @param own what the organisation says otherwise than the product, by language and key
     * @param minutes how long it is good for
     */
    public MessageText composeCode(String wanted, Map<String, Map<String, String>> own, String code, long minutes) {
        String language = phrases.closest(Stream.of(wanted));
        var said = phrases.of(language, own.getOrDefault(language, Map.of()));
        var words = new Words(said, Map.of("code", code, "minutes", minutes));
        Map<String, Object> page = new HashMap<>();
        page.put("language", language);
        page.put("direction", words.say("direction"));
        page.put("title", words.say(Purpose.CODE, "subject"));
        page.put("greeting", words.say("greeting.unnamed"));
        page.put("intro", words.say(Purpose.CODE, "intro"));
        page.put("facts", List.of(new Fact(words.say("label.code"), code)));
        page.put("note", words.say(Purpose.CODE, "note"));
        page.put("link", "");
        page.put("linkLabel", "");
        return new MessageText(
                words.say(Purpose.CODE, "subject"),
                plain.data(page).render(),
                html.data(page).render(),
                words.say(Purpose.CODE, "brief"));
    }

    private Map<String, Object> page(Purpose purpose, Words words, Visit visit) {
        boolean takesPlace = purpose != Purpose.CANCELLATION;
        boolean isOver = purpose == Purpose.FEEDBACK;
        boolean isSure = takesPlace && !isOver && purpose != Purpose.REQUEST;
        Map<String, Object> page = new HashMap<>();
        page.put("language", visit.language());
        page.put("direction", words.say("direction"));
        page.put("title", words.say(purpose, "subject"));
        page.put("greeting", words.say(visit.customerName().isEmpty() ? "greeting.unnamed" : "greeting.named"));
        page.put("intro", words.say(purpose, "intro"));
        page.put("facts", facts(words, visit));
        page.put("note", isSure ? words.say("note.arrival") : "");
        page.put("link", takesPlace ? visit.link().toString() : "");
        page.put("linkLabel", words.say(isOver ? "label.rate" : "label.manage"));
        return page;
    }

    private static List<Fact> facts(Words words, Visit visit) {
        return Stream.of(
                        new Fact(words.say("label.when"), when(visit, FormatStyle.FULL)),
                        new Fact(words.say("label.service"), visit.service()),
                        new Fact(words.say("label.branch"), visit.branch()),
                        new Fact(words.say("label.address"), visit.address()),
                        new Fact(words.say("label.code"), visit.code()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private Words words(Visit visit) {
        Map<String, Object> visitByName = Map.of(
                "name", visit.customerName(),
                "service", visit.service(),
                "branch", visit.branch(),
                "code", visit.code(),
                "when", when(visit, FormatStyle.MEDIUM),
                "link", visit.link().toString());
        return new Words(phrases.of(visit.language(), visit.ownPhrases()), visitByName);
    }

    private static String when(Visit visit, FormatStyle dateStyle) {
        return DateTimeFormatter.ofLocalizedDateTime(dateStyle, FormatStyle.SHORT)
                .withLocale(visit.locale())
                .format(visit.localStart());
    }

    /** The phrases of one language, about one thing. */
    private final class Words {
        private final Map<String, String> phrasesByKey;
        private final Map<String, Object> thingByName;

        Words(Map<String, String> phrasesByKey, Map<String, Object> thingByName) {
            this.phrasesByKey = phrasesByKey;
            this.thingByName = thingByName;
        }

        String say(Purpose purpose, String part) {
            return say(purpose.word() + "." + part);
        }

        String say(String key) {
            String phrase = phrasesByKey.get(key);
            if (phrase == null) {
                throw new IllegalStateException("No phrase: key=" + key);
            }
            return engine.parse(phrase).data(thingByName).render();
        }
    }

    private Template layout(String file, String contentType) {
        try (var layout = MessageTexts.class.getResourceAsStream("/texts/" + file)) {
            String source = new String(layout.readAllBytes(), StandardCharsets.UTF_8);
            return engine.parse(source, Variant.forContentType(contentType), file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
