package org.herstelkring.shared.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.herstelkring.shared.WarmUp;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.stereotype.Component;

/** The classes of all pages. */
@Component
class TemplatesWarmUp implements WarmUp {

    private static final String TEMPLATES = "classpath*:gg/jte/generated/precompiled/**/*.class";

    @Override
    public void once() {
        MetadataReaderFactory reader = new SimpleMetadataReaderFactory();
        try {
            for (Resource template : new PathMatchingResourcePatternResolver().getResources(TEMPLATES))
                Class.forName(
                        reader.getMetadataReader(template).getClassMetadata().getClassName());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
