package doha.internal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** The templates of the pages, compiled by the build. What they are given is escaped for the place it stands in. */
public final class Pages {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(),
            "doha.internal.web.templates");

    private Pages() { }

    /** Fills a template in; nothing is written where it fails. */
    public static void render(String template, Map<String, Object> values, Writer out) throws IOException {
        StringOutput page = new StringOutput(1 << 20);
        ENGINE.render(template, values, page);
        out.write(page.toString());
    }

    /** JSON as it may stand inside a script element: no markup can begin or end in it. */
    public static String insideScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
