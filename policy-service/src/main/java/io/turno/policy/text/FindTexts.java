package io.turno.policy.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.contracts.text.StandardTexts;
import io.turno.policy.definition.TextDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.text.TextView.LocaleView;
import io.turno.support.data.Database;

/** Reads the product's texts side by side with the organisation's own. */
@Singleton
class FindTexts {
    private final Database database;
    private final Documents documents;

    FindTexts(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** In order of key, and of language. */
    List<TextView> all(UUID tenantId) {
        Map<String, Document<TextDefinition>> own =
                database.inTenant(tenantId, handle -> documents.all(handle, TextDefinition.KIND, tenantId).stream()
                        .collect(Collectors.toMap(Document::id, Function.identity())));
        return StandardTexts.byLanguage().values().stream()
                .flatMap(texts -> texts.keySet().stream())
                .filter(TextKey::isText)
                .distinct()
                .sorted()
                .map(key -> view(key, own))
                .toList();
    }

    private static TextView view(String key, Map<String, Document<TextDefinition>> own) {
        List<TextKey> everywhere = StandardTexts.byLanguage().keySet().stream()
                .flatMap(language -> TextKey.of(language, key).stream())
                .toList();
        TextKey any = everywhere.getFirst();
        List<LocaleView> locales = everywhere.stream()
                .map(one -> LocaleView.of(one, own.get(one.id())))
                .toList();
        return new TextView(key, any.placeholders(), any.longest(), locales);
    }
}
