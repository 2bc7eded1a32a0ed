package org.herstelkring.shared.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setBinaryStaticContent(true);
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverErrorPages() {
        return server -> server.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ServerErrorPage.class.getName()));
    }

    /** {@code "redirect:/path"} answers 303, so that a form is never sent twice by going back. */
    @Bean
    ViewResolver seeOther() {
        return new SeeOther();
    }

    private static final class SeeOther implements ViewResolver, Ordered {

        @Override
        public org.springframework.web.servlet.@org.jspecify.annotations.Nullable View resolveViewName(
                String name, java.util.Locale locale) {
            if (!name.startsWith("redirect:")) return null;
            var view = new RedirectView(name.substring("redirect:".length()), true, false, false);
            view.setStatusCode(HttpStatus.SEE_OTHER);
            view.setExpandUriTemplateVariables(false);
            return view;
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
