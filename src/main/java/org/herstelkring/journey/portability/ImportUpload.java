package org.herstelkring.journey.portability;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.herstelkring.journey.NoSpaceYet;
import org.herstelkring.journey.portability.ImportRefused.Why;
import org.herstelkring.shared.NotHere;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where a large file comes in. A servlet of its own, because it reads the form while it arrives: what the usual way does
 * with a large file is to put it on the disk, as it is.
 */
@Configuration(proxyBeanMethods = false)
class ImportUpload {

    static final String PATH = "/space/bring-in/file";

    @Bean
    ServletRegistrationBean<HttpServlet> arrivals(SpaceImporter spaceImporter) {
        var registration = new ServletRegistrationBean<HttpServlet>(new Door(spaceImporter), PATH);
        registration.setName("arrivals");
        return registration;
    }

    private static final class Door extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient SpaceImporter spaceImporter;

        Door(SpaceImporter spaceImporter) {
            this.spaceImporter = spaceImporter;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect(ImportController.HERE);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String to = ImportController.HERE;
            try {
                take(request);
            } catch (ImportRefused unfit) {
                to += "?unfit=" + unfit.why().code();
            } catch (FileUploadException broken) {
                to += "?unfit=" + Why.DAMAGED.code();
            } catch (NoSpaceYet none) {
                to = "/space/begin";
            } catch (ExportStopped | NotHere gone) {
                to = "/";
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", to);
        }

        private void take(HttpServletRequest request) throws IOException, FileUploadException {

            String type = request.getContentType();
            if (type == null || !type.startsWith("multipart/form-data")) throw new ImportRefused(Why.EMPTY);
            FileItemIterator items = new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                FileItemStream item = items.next();
                if (item.isFormField()) continue;
                try (var in = item.openStream()) {
                    spaceImporter.take(in);
                }
                return;
            }
            throw new ImportRefused(Why.EMPTY);
        }
    }
}
