package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.herstelkring.Herstelkring;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What stands in the folders of migrations, module by module. */
class MigrationFilesTest {

    private static final Path ROOT = Path.of("src/main/resources/db/migration");
    private static final Set<String> NO_MODULES = Set.of("walls");

    /** What is said of a thing of another schema, and what stands behind its name: a bracket when it is called. */
    private static final Pattern NAMED =
            Pattern.compile("(?<said>\\b[a-z]+\\s+(?:if (?:not )?exists\\s+|only\\s+)?)?(?<schema>\\b"
                    + String.join("|\\b", Migrations.MODULES) + ")\\.(?<thing>[a-z_]+)(?<called>\\s*\\()?");

    private static final Set<String> TOUCHING =
            Set.of("table", "on", "into", "update", "references", "function", "procedure", "schema");

    @Test
    void everyFolderIsOfAModuleThatIsMigrated() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            Set<String> found = new TreeSet<>();
            folders.forEach(folder -> found.add(folder.getFileName().toString()));
            found.removeAll(NO_MODULES);
            assertThat(found).containsExactlyInAnyOrderElementsOf(Migrations.MODULES);
        }
    }

    @Test
    void aModuleComesAfterThoseItLeansOn() {
        ApplicationModules modules = ApplicationModules.of(Herstelkring.class);
        for (String name : Migrations.MODULES) {
            ApplicationModule module = modules.getModuleByName(name).orElseThrow();
            List<String> earlier = Migrations.MODULES.subList(0, Migrations.MODULES.indexOf(name));
            List<String> leansOn = module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(one -> one.getIdentifier().toString())
                    .filter(Migrations.MODULES::contains)
                    .toList();
            assertThat(earlier).as(name).containsAll(leansOn);
        }
    }

    @Test
    void aModuleTouchesNothingOfAnotherButCallsItsFunctions() throws IOException {
        List<String> touched = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".sql")).toList()) {
                String module = ROOT.relativize(file).getName(0).toString();
                for (String one : foreign(module, Files.readString(file))) touched.add(file + ": " + one);
            }
        }
        assertThat(touched).isEmpty();
    }

    @Test
    void whatTouchesAnotherModuleIsFound() {
        for (String offence : List.of(
                "create policy seen on circle.look using (true);",
                "alter table circle.look add column x int;",
                "alter table only circle.look add column x int;",
                "create table journey.x (id uuid references circle.circle);",
                "insert into people.person (id) values (null);",
                "create or replace function circle.kept() returns setof uuid",
                "drop table if exists cases.plan;",
                "grant select on circle.look to x;",
                "select from circle.invitation i where true",
                "call circle.protect('pyramid.step', 'pyramid.steps');"))
            assertThat(foreign("journey", offence)).as(offence).isNotEmpty();
        for (String fine : List.of(
                "-- leans on circle.look and people.person",
                "call circle.protect('journey.leaf', 'space.goals');",
                "create policy seen on journey.leaf using (circle_id = any (array(select circle.kept())));",
                "select shared.person()"))
            assertThat(foreign("journey", fine)).as(fine).isEmpty();
    }

    private static List<String> foreign(String module, String sql) {
        List<String> found = new ArrayList<>();
        Matcher named = NAMED.matcher(sql.replaceAll("--[^\\n]*", ""));
        while (named.find()) {
            if (named.group("schema").equals(module)) continue;
            String said = named.group("said") == null
                    ? ""
                    : named.group("said").strip().split("\\s+")[0];
            if (named.group("called") == null || TOUCHING.contains(said)) found.add(named.group());
        }
        return found;
    }
}
