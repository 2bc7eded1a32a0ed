package org.herstelkring.matrix;

import java.util.List;
import java.util.Optional;
import org.herstelkring.cast.Web;
import org.herstelkring.matrix.Addresses.Address;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, before everybody who may read it. One without anything variable may be for anybody. */
final class EveryPage {

    interface Reader {

        void read(Address address, Asker asker, Web.Answer page);
    }

    interface Way {

        void to(Address address, Asker asker, String path);
    }

    private EveryPage() {}

    static void of(List<World> all, RequestMappingHandlerMapping mapping, Reader reader) {
        ways(
                all,
                mapping,
                (address, asker, path) ->
                        reader.read(address, asker, asker.visitor().proven().get(path)));
    }

    /** Where each page is, before it is read. */
    static void ways(List<World> all, RequestMappingHandlerMapping mapping, Way way) {
        for (Address address : Addresses.all(mapping)) {
            if (!address.reads() || address.typing() || !isAPage(address.pattern())) continue;
            List<World> here = all.stream().filter(world -> world.has(address)).toList();
            if (here.isEmpty() && address.pattern().contains("{")) continue;
            for (World world : here.isEmpty() ? all : here) {
                Optional<String> path = here.isEmpty() ? Optional.of(address.pattern()) : world.path(address);
                if (path.isEmpty()) continue;
                for (Asker asker : here.isEmpty() ? world.insiders() : world.rightful(address))
                    way.to(address, asker, path.get());
            }
        }
    }

    /** What streams goes on for ever. */
    private static boolean isAPage(String pattern) {
        return !pattern.equals("/error") && !pattern.endsWith("/events") && !pattern.startsWith("/test/");
    }
}
