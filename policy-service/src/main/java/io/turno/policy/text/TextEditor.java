package io.turno.policy.text;

import jakarta.inject.Singleton;

import io.turno.policy.definition.TextDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Changes one text in one language, by head office. */
@Singleton
class TextEditor implements Editor<TextDefinition> {
    private final WriteDocument writeDocument;

    TextEditor(WriteDocument writeDocument) {
        this.writeDocument = writeDocument;
    }

    @Override
    public Kind<TextDefinition> kind() {
        return TextDefinition.KIND;
    }

    @Override
    public int rank() {
        return 1;
    }

    /** A text that the product no longer has can still go. */
    @Override
    public void check(Handle handle, Asked asked, TextDefinition definition) {
        asked.mustBeOfHeadOffice();
        if (definition != null) {
            TextKey key = TextKey.ofId(asked.id()).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            key.wrong(definition.text()).ifPresent(wrong -> {
                throw Refused.invalid(new FieldError("/text", wrong));
            });
        }
    }

    @Override
    public Document<TextDefinition> put(Handle handle, Asked asked, TextDefinition definition) {
        check(handle, asked, definition);
        return writeDocument.put(handle, asked, TextDefinition.KIND, definition);
    }

    @Override
    public void delete(Handle handle, Asked asked) {
        check(handle, asked, null);
        writeDocument.delete(handle, asked, TextDefinition.KIND);
    }
}
