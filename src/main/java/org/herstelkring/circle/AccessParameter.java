package org.herstelkring.circle;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.herstelkring.shared.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives controllers their access as a parameter: what a controller was not given, it cannot use, and it has nothing to
 * forget. It is opened in the transaction of the page, before the method runs, and is asked for once however many
 * parameters need it.
 *
 * <p>A module adds its own with three small classes: an annotation for parameters, a class that carries what its stores
 * need (or a bare {@link Access}), and a bean of this kind:
 *
 * <pre>
 * &#64;Component
 * class CaseParameter extends AccessParameter&lt;OfCase&gt; {
 *     CaseParameter(Circles circles) { super(OfCase.class); … }
 *
 *     &#64;Override
 *     protected Object open(OfCase asked, Class&lt;?&gt; type, Variables path) {
 *         return circles.open(path.id("circle"), asked.value(), asked.may());
 *     }
 * }
 * </pre>
 *
 * <p>and a controller asks {@code Object show(@OfCase(CasePart.PLAN) Access plan)}. It must be {@code @Transactional}.
 */
public abstract class AccessParameter<A extends Annotation> implements HandlerMethodArgumentResolver {

    private final Class<A> annotation;

    protected AccessParameter(Class<A> annotation) {
        this.annotation = annotation;
    }

    /**
     * @param type what the parameter is
     * @param path what the address says
     * @throws NotHere when the acting person may not
     */
    protected abstract Object open(A asked, Class<?> type, Variables path);

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(annotation);
    }

    @Override
    public final Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        A asked = Objects.requireNonNull(parameter.getParameterAnnotation(annotation));
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return open(asked, parameter.getParameterType(), new Variables(servlet));
    }

    /** The variables of the address. */
    public static final class Variables {

        private final Map<?, ?> all;

        private Variables(HttpServletRequest request) {
            all = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                    ? map
                    : Map.of();
        }

        public String text(String name) {
            if (all.get(name) instanceof String text) return text;
            throw new IllegalStateException("the address of this page has no {" + name + "}");
        }

        /** The id that stands there; 400 when it is none, as for every other parameter. */
        public UUID id(String name) {
            try {
                return UUID.fromString(text(name));
            } catch (IllegalArgumentException odd) {
                throw new TypeMismatchException(text(name), UUID.class, odd);
            }
        }
    }
}
