package org.herstelkring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.herstelkring.bench.Result.Row;
import org.herstelkring.bench.house.Emptied;
import org.herstelkring.cast.LongTest;
import org.junit.jupiter.api.Test;

/** Every work can still be done, by the product and by the bare server. How fast is not said here. */
@LongTest
class BenchTest {

    private static final Path FOLDER = Path.of("target", "bench-test").toAbsolutePath();

    @Test
    void everyWorkIsDoneAndNothingGoesWrong() throws Exception {
        Files.createDirectories(Emptied.folder(FOLDER));
        Path product = FOLDER.resolve("product.args");
        String classpath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("bench-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Files.writeString(product, """
                --enable-native-access=ALL-UNNAMED
                --sun-misc-unsafe-memory-access=allow
                -XX:TieredStopAtLevel=1
                -XX:+UseSerialGC
                -cp
                "%s"
                org.herstelkring.Herstelkring
                """.formatted(classpath));
        Result result = Bench.run(Options.of(new String[] {
            "--folder",
            FOLDER.toString(),
            "--product",
            product.toString(),
            "--size",
            String.valueOf(Options.LEAST),
            "--quick"
        }));
        System.out.println(Table.of(result));
        assertThat(result.rows()).extracting(Row::code).containsExactly("B1", "B2", "B3");
        assertThat(result.rows()).allSatisfy(row -> {
            assertThat(row.wrong()).as(row.what()).isZero();
            assertThat(row.perSecond().values())
                    .as(row.what())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(rounds -> assertThat(rounds)
                            .allSatisfy(each -> assertThat(each).isPositive()));
        });
        assertThat(result.figures()).extracting(Result.Figure::code).contains("B4", "B5", "B8", "B9");
    }
}
