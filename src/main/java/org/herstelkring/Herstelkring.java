package org.herstelkring;

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

    public static void main(String[] args) {
        SpringApplication.run(Herstelkring.class, args);
    }
}
