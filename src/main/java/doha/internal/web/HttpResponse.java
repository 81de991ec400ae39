package doha.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer, whole; the headers are those beside the usual ones. */
record HttpResponse(int status, String type, Map<String, String> headers, byte[] body) {

    static final String JSON = "application/json";

    static HttpResponse json(int status, String json) {
        return new HttpResponse(status, JSON, Map.of(), json.getBytes(StandardCharsets.UTF_8));
    }

    /** A file to be saved, under the name given; only its last step counts. */
    static HttpResponse file(String type, String name, String text) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        StringBuilder plain = new StringBuilder();
        last.codePoints().forEach(c -> plain.append(c > 0x20 && c < 0x7f && c != '"' && c != '\\' && c != '%' ? (char) c : '_'));
        String encoded = URLEncoder.encode(last, StandardCharsets.UTF_8).replace("+", "%20");
        return new HttpResponse(200, type,
                Map.of("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded),
                text.getBytes(StandardCharsets.UTF_8));
    }
}
