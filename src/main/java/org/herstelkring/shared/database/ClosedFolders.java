package org.herstelkring.shared.database;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes the folders of data and logs before the log makes them itself, open to everybody. Where that cannot be, {@link
 * FolderClaim} says so.
 */
class ClosedFolders implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            new DataFolder(DataFolder.privately(FolderClaim.folder(environment))).logs();
        } catch (CannotStart _) {
            // said when the folder is claimed
        }
    }
}
