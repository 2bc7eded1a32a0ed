package org.herstelkring.shared.page;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Calls controllers: in the transaction of their page ({@link PageTransaction}), with what was sent.
 *
 * <p>Lets a rule speak about a form in which something else could not even be read, such as a date that is none, and about a
 * field that no component of the record is named after ({@link TypedFields}). Spring fails there, because there is nothing to
 * look in; what was typed is in the request, which {@link Form} shows.
 */
@Component
class Binding implements WebMvcRegistrations {

    private final PageTransaction page;

    Binding(PageTransaction page) {
        this.page = page;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
                return new InTransaction(handler, page);
            }

            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new ServletRequestDataBinderFactory(methods, getWebBindingInitializer()) {
                    @Override
                    protected ServletRequestDataBinder createBinderInstance(
                            @Nullable Object target, String name, NativeWebRequest request) {
                        return new Binder(target, name);
                    }
                };
            }
        };
    }

    private static final class InTransaction extends ServletInvocableHandlerMethod {

        private final PageTransaction page;

        InTransaction(HandlerMethod handler, PageTransaction page) {
            super(handler);
            this.page = page;
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
            return page.around(this, asked, () -> super.invokeForRequest(request, container, provided));
        }
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {

        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        protected ServletRequestValueResolver createValueResolver(ServletRequest request) {
            return new Sent(request, this);
        }

        @Override
        protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
            var result =
                    new Result(getTarget(), getObjectName(), isAutoGrowNestedPaths(), getAutoGrowCollectionLimit());
            if (getConversionService() != null) result.initConversion(getConversionService());
            return result;
        }

        /**
         * What the components of a record are filled with: what was sent, never a header, and the address only where a record
         * asks for it ({@link TypedFields}): what is in it is a parameter of the method.
         */
        private static final class Sent extends ServletRequestValueResolver {

            Sent(ServletRequest request, WebDataBinder binder) {
                super(request, binder);
            }

            @Override
            protected @Nullable Object getRequestParameter(String name, Class<?> type) {
                return type == TypedFields.class
                        ? TypedFields.of(getRequest().getParameterMap(), address(getRequest()))
                        : super.getRequestParameter(name, type);
            }

            @SuppressWarnings("unchecked")
            private static Map<String, String> address(ServletRequest request) {
                Object said = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
                return said == null ? Map.of() : (Map<String, String>) said;
            }
        }
    }

    private static final class Result extends BeanPropertyBindingResult {

        private static final long serialVersionUID = 1;

        Result(@Nullable Object target, String name, boolean grow, int limit) {
            super(target, name, grow, limit);
        }

        @Override
        protected @Nullable Object getActualFieldValue(String field) {
            return getTarget() != null && getPropertyAccessor().isReadableProperty(field)
                    ? super.getActualFieldValue(field)
                    : null;
        }
    }
}
