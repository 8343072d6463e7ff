package org.bylaw.app.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.bylaw.app.curve.CurveStyle;

/** The looks of a report in HTML: on a screen by day and by night, on a phone, and on paper. */
final class HtmlStyle {

    /** The one style sheet of the page. Every text has a contrast of at least 4.5 to its ground. */
    static final String CSS = """
            :root{color-scheme:light dark;--ground:#fff;--panel:#f6f8fa;--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;\
            --link:#0b57d0;--blocker:#a40e26;--warning:#8a4600;--note:#0b57d0;--clear:#1a6b33}
            @media(prefers-color-scheme:dark){:root{--ground:#0d1117;--panel:#151b23;--ink:#e6edf3;--soft:#a6b1bd;\
            --line:#3d444d;--link:#8ab4f8;--blocker:#ff9aa5;--warning:#ffb871;--note:#8ab4f8;--clear:#7ddc97}}
            @media print{:root{--ground:#fff;--panel:#fff;--ink:#000;--soft:#333;--line:#999;--link:#000;--blocker:#8a0c20;\
            --warning:#6b3600;--note:#0b3d91;--clear:#0e4a21}}
            *{box-sizing:border-box}
            body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--ground);color:var(--ink);\
            font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
            h1{font-size:1.6rem;line-height:1.25;margin:.2em 0}
            h2{font-size:1.3rem;line-height:1.3;margin:0 0 .3em}
            h3{font-size:1.05rem;margin:1.4em 0 .4em}
            p,ul{margin:.4em 0}
            ul{padding-left:1.3em}
            a{color:var(--link)}
            code,pre{font:.9em ui-monospace,monospace;background:var(--panel);border-radius:3px}
            code{padding:.1em .25em}
            pre{padding:.6em;overflow-x:auto;border:1px solid var(--line)}
            .market{border-top:2px solid var(--line);padding-top:1rem;margin-top:2rem}
            .soft{color:var(--soft)}
            .verdict,.severity{font-weight:700;border:1.5px solid currentColor;border-radius:4px;padding:0 .4em;white-space:nowrap}
            .blocker,.blocked{color:var(--blocker)}
            .warning,.needs-reason{color:var(--warning)}
            .note{color:var(--note)}
            .clear{color:var(--clear)}
            .findings{list-style:none;padding:0}
            .findings>li{border-left:4px solid var(--line);padding:.1em 0 .1em .8em;margin:.8em 0}
            dl.pairs{display:grid;grid-template-columns:max-content 1fr;gap:.1em .8em;margin:.3em 0}
            dl.pairs dt{color:var(--soft)}
            dl.pairs dd{margin:0}
            .wide{overflow-x:auto;margin:.5em 0}
            .wide:focus-visible{outline:2px solid var(--link)}
            table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums}
            caption{text-align:left;font-weight:600;padding:.2em 0}
            th,td{border:1px solid var(--line);padding:.25em .55em;text-align:left;vertical-align:top;overflow-wrap:normal}
            thead th{background:var(--panel)}
            td.number{text-align:right;white-space:nowrap}
            tbody th{font-weight:400}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:1rem}
            figure{margin:.5em 0;min-width:0}
            figcaption{font-weight:600}
            details{margin:.5em 0}
            summary{cursor:pointer;font-weight:600}
            @media(max-width:40rem){body{padding:.6rem}dl.pairs{grid-template-columns:1fr}dl.pairs dd{margin-left:1em}}
            @media print{body{max-width:none;padding:0;font-size:10pt}figure,tr,.findings>li{break-inside:avoid}\
            h2,h3{break-after:avoid}.wide{overflow:visible}details::details-content{content-visibility:visible;display:block}\
            table{font-size:8.5pt}}
            """ + CurveStyle.CSS;

    private HtmlStyle() {}

    /** The style sheet's digest, as a content security policy names it. */
    static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
