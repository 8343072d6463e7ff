package org.bylaw.app.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bylaw.app.MarkupText;
import org.bylaw.app.curve.CurveTrace.Point;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveStretch;
import org.bylaw.margin.CurveStretch.Kind;
import org.bylaw.margin.MarginCurve;
import org.jspecify.annotations.Nullable;

/**
 * A picture of margin curves as SVG: size and ratio both on logarithmic scales, so that equal factors look equal; before dashed, after
 * solid; what lies between them hatched; a ribbon above that says in words what happens to which sizes. It holds no script, no style
 * and nothing from elsewhere: {@link CurveStyle} gives it its looks.
 */
public final class CurveDrawing {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 330;
    private static final int LEFT = 58;
    private static final int RIGHT = 424;
    private static final int RIBBON = 34;
    private static final int TOP = 54;
    private static final int BOTTOM = 248;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HEADROOM = new BigDecimal("1.25");
    private static final BigDecimal LEAST_SPAN = new BigDecimal("2");

    /** About how high a line of text is. */
    private static final BigDecimal LINE = BigDecimal.valueOf(14);

    /** About how wide a letter is. */
    private static final int LETTER = 8;

    private final String id;
    private final CurvePicture picture;
    private final LogScale sizes;
    private final LogScale ratios;
    private final List<Point> before;
    private final List<Point> after;
    private final StringBuilder svg = new StringBuilder();

    private CurveDrawing(String id, CurvePicture picture) {
        this.id = id;
        this.picture = picture;
        this.sizes = picture.axis().scale();
        this.before =
                trace(picture.before(), picture.axis().from(), picture.axis().to());
        this.after =
                trace(picture.after(), picture.axis().from(), picture.axis().to());
        this.ratios = ratios();
    }

    /**
     * Draws a picture.
     *
     * @param id a name that no other element of the page has, of letters, digits and hyphens
     */
    public static String svg(String id, CurvePicture picture) {
        return new CurveDrawing(id, picture).draw();
    }

    private List<Point> trace(@Nullable MarginCurve curve, Rational from, Rational to) {
        return curve == null ? List.of() : CurveTrace.of(curve, sizes, from, to);
    }

    /** From the lowest ratio above zero to the highest, with some room. */
    private LogScale ratios() {
        BigDecimal lowest = null;
        BigDecimal highest = null;
        List<Point> all = new ArrayList<>(before);
        all.addAll(after);
        for (Point point : all) {
            BigDecimal ratio = point.ratio();
            if (ratio.signum() > 0) {
                lowest = lowest == null ? ratio : lowest.min(ratio);
                highest = highest == null ? ratio : highest.max(ratio);
            }
        }
        if (lowest == null || highest == null) {
            return new LogScale(new BigDecimal("0.01"), BigDecimal.ONE);
        }
        BigDecimal from = lowest.divide(HEADROOM, 12, RoundingMode.HALF_EVEN);
        BigDecimal to = highest.multiply(HEADROOM);
        return new LogScale(from, to.max(from.multiply(LEAST_SPAN)));
    }

    private String draw() {
        svg.append("<svg class=\"curve\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\">\n");
        svg.append("<title id=\"").append(id).append("-title\">").append(MarkupText.of(picture.title()));
        svg.append("</title>\n<desc id=\"").append(id).append("-desc\">").append(MarkupText.of(picture.description()));
        svg.append("</desc>\n");
        patterns();
        rectangle("ground", LEFT, TOP, number(RIGHT - LEFT), BOTTOM - TOP, null);
        grid();
        picture.stretches().forEach(this::shade);
        line("before", before);
        line("after", after);
        marks();
        picture.stretches().forEach(this::ribbon);
        if (!picture.standing()) {
            legend();
        }
        return svg.append("</svg>\n").toString();
    }

    private void patterns() {
        Set<Kind> kinds = kinds();
        if (kinds.isEmpty()) {
            return;
        }
        svg.append("<defs>");
        for (Kind kind : kinds) {
            String motif = switch (kind) {
                case LOOSER -> "<path class=\"hatch-looser\" d=\"M-2 10L10 -2M4 16L16 4\"/>";
                case TIGHTER ->
                    "<circle class=\"hatch-tighter\" cx=\"3\" cy=\"3\" r=\"1.7\"/><circle class=\"hatch-tighter\" cx=\"9\" cy=\"9\" r=\"1.7\"/>";
                case NO_LONGER_ALLOWED -> "<path class=\"hatch-gone\" d=\"M0 0L12 12M12 0L0 12\"/>";
                case NEWLY_ALLOWED -> "<path class=\"hatch-new\" d=\"M0 3H12M0 9H12\"/>";
                case EQUAL -> "";
            };
            svg.append("<pattern id=\"")
                    .append(pattern(kind))
                    .append("\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">")
                    .append(motif)
                    .append("</pattern>");
        }
        svg.append("</defs>\n");
    }

    /** What happens, other than nothing. */
    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        picture.stretches().forEach(stretch -> kinds.add(stretch.kind()));
        kinds.remove(Kind.EQUAL);
        return kinds;
    }

    private String pattern(Kind kind) {
        return id + "-" + name(kind);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case EQUAL -> "equal";
            case LOOSER -> "looser";
            case TIGHTER -> "tighter";
            case NO_LONGER_ALLOWED -> "gone";
            case NEWLY_ALLOWED -> "new";
        };
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case EQUAL -> "equal";
            case LOOSER -> "looser";
            case TIGHTER -> "tighter";
            case NO_LONGER_ALLOWED -> "no longer allowed";
            case NEWLY_ALLOWED -> "newly allowed";
        };
    }

    private void grid() {
        if (picture.axis().unit() != null) {
            BigDecimal free = BigDecimal.valueOf(LEFT);
            for (BigDecimal size : sizes.ticks()) {
                String x = x(size);
                path("grid", "M" + x + " " + TOP + "V" + BOTTOM);
                String label = SizeLabel.of(size);
                BigDecimal half = BigDecimal.valueOf((long) label.length() * LETTER / 2);
                BigDecimal at = new BigDecimal(x);
                if (at.subtract(half).compareTo(free) >= 0) {
                    text(x, BOTTOM + 18, "middle", label);
                    free = at.add(half).add(BigDecimal.valueOf(LETTER));
                }
            }
        }
        BigDecimal last = null;
        for (BigDecimal ratio : ratios.ticks()) {
            String y = y(ratio);
            path("grid", "M" + LEFT + " " + y + "H" + RIGHT);
            BigDecimal base = new BigDecimal(y).add(BigDecimal.valueOf(5));
            if (last == null || last.subtract(base).abs().compareTo(LINE) >= 0) {
                text(number(LEFT - 6), base.toPlainString(), "end", percent(ratio));
                if (picture.leverage()) {
                    text(number(RIGHT + 6), base.toPlainString(), "start", leverage(ratio));
                }
                last = base;
            }
        }
        String unit = picture.axis().unit();
        text(
                number((LEFT + RIGHT) / 2),
                BOTTOM + 38,
                "middle",
                unit == null ? "the same at every size" : "position size, " + unit);
        text("4", 18, "start", "margin ratio");
        if (picture.leverage()) {
            text(number(WIDTH - 4), 18, "end", "leverage");
        }
    }

    /** Hatches what lies between the two curves, or all ratios where one of them has ended. */
    private void shade(CurveStretch stretch) {
        Rational from = stretch.from().max(picture.axis().from());
        Rational to = stretch.to() == null
                ? picture.axis().to()
                : stretch.to().min(picture.axis().to());
        if (stretch.kind() == Kind.EQUAL || from.compareTo(to) >= 0) {
            return;
        }
        if (stretch.kind() == Kind.NO_LONGER_ALLOWED || stretch.kind() == Kind.NEWLY_ALLOWED) {
            String start = x(LogScale.decimal(from));
            BigDecimal width = new BigDecimal(x(LogScale.decimal(to))).subtract(new BigDecimal(start));
            rectangle(null, start, TOP, width.toPlainString(), BOTTOM - TOP, pattern(stretch.kind()));
        } else {
            List<Point> there = trace(picture.before(), from, to);
            List<Point> back = new ArrayList<>(trace(picture.after(), from, to));
            Collections.reverse(back);
            StringBuilder path = new StringBuilder();
            for (Point point : there) {
                path.append(path.isEmpty() ? "M" : "L").append(at(point));
            }
            back.forEach(point -> path.append("L").append(at(point)));
            svg.append("<path fill=\"url(#").append(pattern(stretch.kind())).append(")\" d=\"");
            svg.append(path).append("Z\"/>\n");
        }
    }

    private void ribbon(CurveStretch stretch) {
        Rational from = stretch.from().max(picture.axis().from());
        Rational to = stretch.to() == null
                ? picture.axis().to()
                : stretch.to().min(picture.axis().to());
        if (from.compareTo(picture.axis().to()) >= 0 || to.compareTo(from) < 0) {
            return;
        }
        BigDecimal start = new BigDecimal(x(LogScale.decimal(from)));
        BigDecimal end = new BigDecimal(x(LogScale.decimal(to)));
        BigDecimal width = end.subtract(start);
        rectangle(
                "tint-" + name(stretch.kind()),
                start.toPlainString(),
                RIBBON,
                width.toPlainString(),
                TOP - RIBBON,
                null);
        String label = words(stretch.kind());
        if (width.compareTo(BigDecimal.valueOf((long) label.length() * LETTER)) >= 0) {
            BigDecimal middle = start.add(end).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_EVEN);
            text(middle.toPlainString(), TOP - 5, "middle", label);
        }
        if (stretch.from().compareTo(picture.axis().from()) > 0) {
            path("turn", "M" + start.toPlainString() + " " + RIBBON + "V" + (BOTTOM + 5));
        }
    }

    private void marks() {
        int row = TOP + 15;
        for (SizeMark mark : picture.marks()) {
            String x = x(LogScale.decimal(mark.size()));
            path("mark", "M" + x + " " + TOP + "V" + BOTTOM);
            boolean right = new BigDecimal(x).compareTo(BigDecimal.valueOf((LEFT + RIGHT) / 2)) > 0;
            BigDecimal beside = new BigDecimal(x).add(BigDecimal.valueOf(right ? -4 : 4));
            text("over", beside.toPlainString(), number(row), right ? "end" : "start", mark.label());
            row += 17;
        }
    }

    private void line(String name, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < points.size(); index++) {
            boolean level = index > 0
                    && index + 1 < points.size()
                    && y(points.get(index).ratio())
                            .equals(y(points.get(index - 1).ratio()))
                    && y(points.get(index).ratio())
                            .equals(y(points.get(index + 1).ratio()));
            if (!level) {
                path.append(path.isEmpty() ? "M" : "L").append(at(points.get(index)));
            }
        }
        path(name, path.toString());
    }

    private void legend() {
        int x = LEFT;
        int y = HEIGHT - 12;
        for (String name : List.of("before", "after")) {
            if (!(name.equals("before") ? before : after).isEmpty()) {
                path(name, "M" + x + " " + (y - 5) + "h26");
                text(number(x + 31), y, "start", name);
                x += 31 + name.length() * LETTER + 12;
            }
        }
        for (Kind kind : kinds()) {
            rectangle("tint-" + name(kind), x, y - 12, "16", 14, null);
            rectangle(null, number(x), y - 12, "16", 14, pattern(kind));
            text(number(x + 21), y, "start", words(kind));
            x += 21 + words(kind).length() * LETTER + 8;
        }
    }

    private void path(String name, String path) {
        svg.append("<path class=\"").append(name).append("\" d=\"").append(path).append("\"/>\n");
    }

    private void rectangle(@Nullable String name, int x, int y, String width, int height, @Nullable String pattern) {
        rectangle(name, number(x), y, width, height, pattern);
    }

    private void rectangle(@Nullable String name, String x, int y, String width, int height, @Nullable String pattern) {
        svg.append("<rect");
        if (name != null) {
            svg.append(" class=\"").append(name).append('"');
        }
        svg.append(" x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append('"');
        if (pattern != null) {
            svg.append(" fill=\"url(#").append(pattern).append(")\"");
        }
        svg.append("/>\n");
    }

    private void text(String x, int y, String anchor, String words) {
        text(x, number(y), anchor, words);
    }

    private void text(String x, String y, String anchor, String words) {
        text(null, x, y, anchor, words);
    }

    private void text(@Nullable String name, String x, String y, String anchor, String words) {
        svg.append("<text").append(name == null ? "" : " class=\"" + name + "\"");
        svg.append(" x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" text-anchor=\"").append(anchor).append("\">");
        svg.append(MarkupText.of(words)).append("</text>\n");
    }

    private String at(Point point) {
        return x(point.size()) + " " + y(point.ratio());
    }

    private String x(BigDecimal size) {
        return place(BigDecimal.valueOf(LEFT), BigDecimal.valueOf(RIGHT - LEFT), sizes.place(size));
    }

    private String y(BigDecimal ratio) {
        BigDecimal place = ratio.signum() <= 0 ? BigDecimal.ZERO : ratios.place(ratio);
        return place(BigDecimal.valueOf(BOTTOM), BigDecimal.valueOf(TOP - BOTTOM), place);
    }

    private static String place(BigDecimal start, BigDecimal length, BigDecimal part) {
        return NumberWords.digits(start.add(length.multiply(part)).setScale(1, RoundingMode.HALF_EVEN));
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static String percent(BigDecimal ratio) {
        return NumberWords.digits(ratio.multiply(HUNDRED)) + "%";
    }

    private static String leverage(BigDecimal ratio) {
        BigDecimal leverage = BigDecimal.ONE.divide(ratio, 3, RoundingMode.HALF_EVEN);
        int whole = leverage.precision() - leverage.scale();
        return NumberWords.digits(leverage.setScale(Math.max(0, Math.min(2, 3 - whole)), RoundingMode.HALF_EVEN)) + "x";
    }
}
