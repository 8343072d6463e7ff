package org.bylaw.app.curve;

/** The looks of drawings, for the style sheet of the page that they stand in. */
public final class CurveStyle {

    /**
     * Rules for light, dark and print. Every colour has a contrast of at least 4.5 to its ground where it is text, and of 3 where it
     * is a line; none carries meaning alone: lines differ in their dashes, areas in their hatching and their words.
     */
    public static final String CSS = """
            :root{--curve-ground:#fff;--curve-ink:#1f2328;--curve-grid:#d8dee4;--curve-before:#59636e;--curve-after:#0b57d0;\
            --curve-looser:#a04100;--curve-looser-tint:#ffe9d6;--curve-tighter:#0b6b62;--curve-tighter-tint:#d5f2ee;\
            --curve-gone:#a40e26;--curve-gone-tint:#ffe1e4;--curve-new:#6639ba;--curve-new-tint:#eee5ff;--curve-equal-tint:#f1f3f5}
            @media(prefers-color-scheme:dark){:root{--curve-ground:#151b23;--curve-ink:#e6edf3;--curve-grid:#343d48;\
            --curve-before:#a6b1bd;--curve-after:#8ab4f8;--curve-looser:#ffab70;--curve-looser-tint:#4a2a0e;\
            --curve-tighter:#5fd6c8;--curve-tighter-tint:#0d3a36;--curve-gone:#ff9aa5;--curve-gone-tint:#4d1720;\
            --curve-new:#cbb2ff;--curve-new-tint:#33235c;--curve-equal-tint:#212a34}}
            @media print{:root{--curve-ground:#fff;--curve-ink:#000;--curve-grid:#ccc;--curve-before:#444;--curve-after:#0b3d91;\
            --curve-looser:#8a3800;--curve-looser-tint:#fff;--curve-tighter:#07524b;--curve-tighter-tint:#fff;\
            --curve-gone:#8a0c20;--curve-gone-tint:#fff;--curve-new:#4c2a8c;--curve-new-tint:#fff;--curve-equal-tint:#fff}}
            .curve{display:block;width:100%;height:auto;font:14px system-ui,sans-serif}
            .curve text{fill:var(--curve-ink)}
            .curve .over{paint-order:stroke;stroke:var(--curve-ground);stroke-width:5;stroke-linejoin:round}
            .curve .ground{fill:var(--curve-ground);stroke:var(--curve-grid)}
            .curve .grid{stroke:var(--curve-grid);fill:none}
            .curve .turn{stroke:var(--curve-ink);stroke-dasharray:1 4;fill:none}
            .curve .mark{stroke:var(--curve-ink);stroke-dasharray:10 4;fill:none}
            .curve .before{stroke:var(--curve-before);stroke-width:2.5;stroke-dasharray:7 5;fill:none}
            .curve .after{stroke:var(--curve-after);stroke-width:2.5;fill:none}
            .curve .hatch-looser{stroke:var(--curve-looser);stroke-width:1.6;fill:none}
            .curve .hatch-tighter{stroke:none;fill:var(--curve-tighter)}
            .curve .hatch-gone{stroke:var(--curve-gone);stroke-width:1.2;fill:none}
            .curve .hatch-new{stroke:var(--curve-new);stroke-width:1.4;fill:none}
            .curve .tint-equal{fill:var(--curve-equal-tint);stroke:var(--curve-grid)}
            .curve .tint-looser{fill:var(--curve-looser-tint);stroke:var(--curve-looser)}
            .curve .tint-tighter{fill:var(--curve-tighter-tint);stroke:var(--curve-tighter)}
            .curve .tint-gone{fill:var(--curve-gone-tint);stroke:var(--curve-gone)}
            .curve .tint-new{fill:var(--curve-new-tint);stroke:var(--curve-new)}
            """;

    private CurveStyle() {}
}
