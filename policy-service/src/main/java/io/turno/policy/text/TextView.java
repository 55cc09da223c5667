package io.turno.policy.text;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.policy.definition.TextDefinition;
import io.turno.policy.document.Document;

/**
 * One text, in all languages.
 *
 * @param placeholders that an own text has, without their braces
 * @param longest characters that an own text may have
 */
public record TextView(String key, Collection<String> placeholders, int longest, List<LocaleView> locales) {

    /**
     * One text in one language.
     *
     * @param standard what the product says
     * @param own what the organisation says instead; absent where it says the same
     * @param version of the own one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocaleView(String locale, String standard, String own, Long version) {
        /** @param own null for none */
        static LocaleView of(TextKey key, Document<TextDefinition> own) {
            return own == null
                    ? new LocaleView(key.locale(), key.standard(), null, null)
                    : new LocaleView(
                            key.locale(), key.standard(), own.definition().text(), own.version());
        }
    }

    /** One text in one language, by itself. */
    public record OwnTextView(String key, String locale, String standard, String own, long version) {
        static OwnTextView of(TextKey key, Document<TextDefinition> own) {
            return new OwnTextView(
                    key.key(), key.locale(), key.standard(), own.definition().text(), own.version());
        }
    }
}
