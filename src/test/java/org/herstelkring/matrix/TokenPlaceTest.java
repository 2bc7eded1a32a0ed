package org.herstelkring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.herstelkring.cast.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The token of a form stands in it, and in no address: an address is written down by servers, proxies and browsers. */
@ApplicationTest
class TokenPlaceTest {

    private static final Pattern ADDRESS =
            Pattern.compile("\\s(?:action|formaction|href|src|data-[a-z-]+)=\"[^\"]*_csrf");
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*enctype=\"multipart/form-data\"[^>]*>\\s*(<[^>]*>)", Pattern.DOTALL);

    @Autowired
    private Worlds worlds;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private OpenRows rows;

    @BeforeEach
    void everyRowCanBeFound() {
        rows.prepare();
    }

    @AfterEach
    void noRowAnyMore() {
        rows.shut();
    }

    @Test
    void noAddressInAPageCarriesATokenAndAFormThatBringsAFileHasItFirst() {
        Map<String, String> wrong = new TreeMap<>();
        AtomicInteger uploads = new AtomicInteger();
        EveryPage.of(worlds.all(), mapping, (address, asker, page) -> {
            if (ADDRESS.matcher(page.body()).find()) wrong.put(address.pattern(), "a token in an address");
            FORM.matcher(page.body()).results().forEach(form -> {
                uploads.incrementAndGet();
                if (!form.group(1).contains("name=\"_csrf\"")) wrong.put(address.pattern(), "a file before its token");
            });
        });
        assertThat(wrong).isEmpty();
        assertThat(uploads.get()).isGreaterThanOrEqualTo(4);
    }
}
