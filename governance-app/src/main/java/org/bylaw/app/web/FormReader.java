package org.bylaw.app.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads forms: as browsers send them, never more than a limit, and nothing that is half right. */
final class FormReader {

    /** The most that a request may hold, in bytes. */
    static final int MOST_BYTES = 2_000_000;

    /** The most fields that a form may have. */
    private static final int MOST_FIELDS = 10_000;

    private FormReader() {}

    /**
     * Refuses a request that says itself that it is too large, before any of it is read.
     *
     * @throws NotServed if it is
     */
    static void refuseTooLarge(Context context) {
        if (context.req().getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
    }

    static NotServed tooLarge() {
        return NotServed.tooLarge("A request holds at most 2 MB; nothing of it was taken.");
    }

    /**
     * Reads the form of a request.
     *
     * @throws NotServed if it is none, or too large
     */
    static Form read(Context context) throws IOException {
        if (context.isMultipartFormData()) {
            return multipart(context);
        }
        if (context.isFormUrlencoded()) {
            return new Form(encoded(bytes(context.req().getInputStream())), Map.of());
        }
        if (bytes(context.req().getInputStream()).length == 0) {
            return Form.EMPTY;
        }
        throw NotServed.badRequest("What was sent is no form.");
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] read = in.readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            throw tooLarge();
        }
        return read;
    }

    private static Form multipart(Context context) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>(context.formParamMap());
        Map<String, Upload> uploads = new LinkedHashMap<>();
        for (Map.Entry<String, List<UploadedFile>> field :
                context.uploadedFileMap().entrySet()) {
            for (UploadedFile file : field.getValue()) {
                try (InputStream in = file.content()) {
                    byte[] content = bytes(in);
                    if (!file.filename().isEmpty() || content.length > 0) {
                        uploads.put(field.getKey(), new Upload(file.filename(), Content.of(content)));
                    }
                }
            }
        }
        context.uploadedFileMap().keySet().forEach(values::remove);
        return new Form(values, uploads);
    }

    private static Map<String, List<String>> encoded(byte[] body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String text = utf8(body);
        if (text.isEmpty()) {
            return values;
        }
        String[] fields = text.split("&", -1);
        if (fields.length > MOST_FIELDS) {
            throw NotServed.badRequest("The form has more than 10,000 fields.");
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
            values.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw NotServed.badRequest("What was sent is no form: a percent sign stands without its two digits.");
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw NotServed.badRequest("What was sent is no text in UTF-8.");
        }
    }
}
