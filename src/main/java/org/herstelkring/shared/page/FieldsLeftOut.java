package org.herstelkring.shared.page;

import java.beans.PropertyEditorSupport;
import org.herstelkring.shared.MadeOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A browser sends nothing for a box that is not ticked: that is a no; a form without a version says nothing of what it saw. */
@ControllerAdvice
class FieldsLeftOut {

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(boolean.class, new Default(new CustomBooleanEditor(true), false));
        binder.registerCustomEditor(long.class, new Version());
    }

    private static final class Version extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            setValue(TypedText.version(text));
        }

        @Override
        public void setValue(@Nullable Object value) {
            super.setValue(value == null ? MadeOnce.UNSAID : value);
        }
    }

    /** What another editor reads, or a value of its own when there is nothing to read. */
    private static final class Default extends PropertyEditorSupport {

        private final PropertyEditorSupport reader;
        private final Object otherwise;

        Default(PropertyEditorSupport reader, Object otherwise) {
            this.reader = reader;
            this.otherwise = otherwise;
        }

        @Override
        public void setAsText(@Nullable String text) {
            reader.setAsText(text);
            setValue(reader.getValue());
        }

        @Override
        public void setValue(@Nullable Object value) {
            super.setValue(value == null ? otherwise : value);
        }
    }
}
