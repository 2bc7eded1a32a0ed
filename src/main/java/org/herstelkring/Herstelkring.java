package org.herstelkring;

import java.util.Arrays;
import org.herstelkring.circle.chain.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** From incident to a restoration plan that is followed up, in one web application. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Herstelkring", sharedModules = "shared")
public class Herstelkring {

    /** Opens the house; {@code verify} as the first word only looks whether the record of who looked holds. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify"))
            System.exit(VerifyCommand.run(Arrays.copyOfRange(args, 1, args.length), System.out));
        SpringApplication.run(Herstelkring.class, args);
    }
}
