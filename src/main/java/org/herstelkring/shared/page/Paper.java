package org.herstelkring.shared.page;

import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a controller answers with a PDF: everything that stands on it is read already, and it is set when the transaction of
 * the page has ended ({@link PageTransaction}). Setting takes up to seconds, and nobody should wait for a connection meanwhile.
 *
 * @param file its name, with {@code .pdf}
 * @param setting asks nothing of the database
 */
public record Paper(String file, Supplier<byte[]> setting) {

    ResponseEntity<byte[]> set() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(setting.get());
    }
}
