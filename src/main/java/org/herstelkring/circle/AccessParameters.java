package org.herstelkring.circle;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells Spring of every {@link AccessParameter} there is. */
@Component
class AccessParameters implements WebMvcConfigurer {

    private final ObjectProvider<AccessParameter<?>> all;

    AccessParameters(ObjectProvider<AccessParameter<?>> all) {
        this.all = all;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        all.orderedStream().forEach(resolvers::add);
    }
}
