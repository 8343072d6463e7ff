package org.bylaw.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.bylaw.app.web.page.Chrome;

/** Turns a template and what it shows into HTML. */
final class Renderer {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), "org.bylaw.app.web.template");

    String html(String template, Chrome chrome, Object view) {
        StringOutput out = new StringOutput();
        templates.render(template, Map.of("chrome", chrome, "view", view), out);
        return out.toString();
    }
}
