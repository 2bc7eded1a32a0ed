package org.herstelkring.shared.upload;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form that was looked into: whoever wants what is in it gets it when nothing was found, else the reason. */
final class ScannedFile implements MultipartFile {

    private final MultipartFile file;
    private final Finding finding;

    ScannedFile(MultipartFile file, Finding finding) {
        this.file = file;
        this.finding = finding;
    }

    private MultipartFile taken() {
        if (!finding.isNothing()) throw finding.noted().refusal();
        return file;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return taken().getBytes();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return taken().getInputStream();
    }

    @Override
    public Resource getResource() {
        return taken().getResource();
    }

    @Override
    public void transferTo(File to) throws IOException {
        taken().transferTo(to);
    }

    @Override
    public void transferTo(Path to) throws IOException {
        taken().transferTo(to);
    }

    @Override
    public String getName() {
        return file.getName();
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return file.getOriginalFilename();
    }

    @Override
    public @Nullable String getContentType() {
        return file.getContentType();
    }

    @Override
    public boolean isEmpty() {
        return file.isEmpty();
    }

    @Override
    public long getSize() {
        return file.getSize();
    }
}
