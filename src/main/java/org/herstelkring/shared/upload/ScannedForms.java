package org.herstelkring.shared.upload;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Where every form with files comes in, before any controller and any transaction: its files are looked into there, so that
 * none is kept that was not, and nobody waits for the scanner with a connection to the database in their hand.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
class ScannedForms extends StandardServletMultipartResolver {

    private final Scanner scanner;

    ScannedForms(Scanner scanner) {
        this.scanner = scanner;
    }

    /** A page that tells of a failure asks nothing of a form that brings files: it may not have come in to its end. */
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST && super.isMultipart(request);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return new Scanned(request, scanner);
    }

    private static final class Scanned extends StandardMultipartHttpServletRequest {

        private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();

        Scanned(HttpServletRequest request, Scanner scanner) {
            super(request);
            super.getMultipartFiles().forEach((name, all) -> all.forEach(one -> files.add(name, looked(one, scanner))));
        }

        /** A field where nothing was chosen comes as an empty file. */
        private static MultipartFile looked(MultipartFile file, Scanner scanner) {
            if (file.isEmpty()) return file;
            try (InputStream in = file.getInputStream()) {
                return new ScannedFile(file, scanner.find(in));
            } catch (IOException broken) {
                throw new MultipartException("A file of a form cannot be read", broken);
            }
        }

        @Override
        protected MultiValueMap<String, MultipartFile> getMultipartFiles() {
            return files;
        }
    }
}
