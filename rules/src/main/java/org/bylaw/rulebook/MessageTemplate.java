package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code @says}: a sentence with placeholders.
 *
 * <ul>
 *   <li>{@code {observed}}, {@code {limit}}: the values of the finding, as {@code {observed:percent}} (0.025: {@code 2.5%}),
 *       {@code :times} (50: {@code 50x}), {@code :amount} (12345.5: {@code 12,345.5}), {@code :base} ({@code 12,345.5 base
 *       units}), {@code :usd} ({@code 12,345.5 USD}) or {@code :plain}, the default. A
 *       number of more than 10 significant digits is written as {@code about} and 6 of them. An absent value is {@code none}.
 *   <li>{@code {where}}: the words of the finding's place, or for which sizes its witness speaks: {@code at every size},
 *       {@code from the smallest size}, {@code from a size of 576 base units}, {@code just above a size of 576 base units}.
 *       Where there are no such words it vanishes with the space before it.
 *   <li>{@code {size}}: the size of the witness with its unit, {@code 576 base units}.
 * </ul>
 */
public final class MessageTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** The templates of rules that spoke, by their text. */
    private static final Map<String, MessageTemplate> OF_RULES = new ConcurrentHashMap<>();

    private enum Subject {
        WORDS,
        OBSERVED,
        LIMIT,
        WHERE,
        SIZE
    }

    private record Part(Subject subject, String words, FigureFormat format) {}

    private final List<Part> parts;

    private MessageTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /** The template of a rule, read once. */
    static MessageTemplate of(RuleCard card) {
        return OF_RULES.computeIfAbsent(card.says(), MessageTemplate::of);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if it is empty, or has an unknown placeholder or a lone brace
     */
    public static MessageTemplate of(String says) {
        if (says.isBlank()) {
            throw new IllegalArgumentException("is empty");
        }
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(says);
        int end = 0;
        while (matcher.find()) {
            words(says.substring(end, matcher.start()), parts);
            parts.add(placeholder(matcher.group(1)));
            end = matcher.end();
        }
        words(says.substring(end), parts);
        return new MessageTemplate(List.copyOf(parts));
    }

    private static void words(String words, List<Part> parts) {
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            throw new IllegalArgumentException("has a lone brace");
        }
        if (!words.isEmpty()) {
            parts.add(new Part(Subject.WORDS, words, FigureFormat.PLAIN));
        }
    }

    private static Part placeholder(String inside) {
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        String format = colon < 0 ? FigureFormat.PLAIN.word() : inside.substring(colon + 1);
        Subject subject = switch (name) {
            case "observed" -> Subject.OBSERVED;
            case "limit" -> Subject.LIMIT;
            case "where" -> Subject.WHERE;
            case "size" -> Subject.SIZE;
            default ->
                throw new IllegalArgumentException("has the unknown placeholder {" + inside
                        + "}: there are {observed}, {limit}, {where} and {size}");
        };
        if (colon >= 0 && subject != Subject.OBSERVED && subject != Subject.LIMIT) {
            throw new IllegalArgumentException("gives {" + name + "} a format, which it does not take");
        }
        return Arrays.stream(FigureFormat.values())
                .filter(known -> known.word().equals(format))
                .findFirst()
                .map(known -> new Part(subject, "", known))
                .orElseThrow(() -> new IllegalArgumentException("has the unknown format {" + inside + "}: there are "
                        + Arrays.stream(FigureFormat.values())
                                .map(known -> ":" + known.word())
                                .collect(Collectors.joining(", "))));
    }

    /** Whether it writes what was seen in {@code format}. */
    boolean writesObservedAs(FigureFormat format) {
        return parts.stream().anyMatch(part -> part.subject() == Subject.OBSERVED && part.format() == format);
    }

    /** Whether it writes what is allowed in {@code format}. */
    boolean writesLimitAs(FigureFormat format) {
        return parts.stream().anyMatch(part -> part.subject() == Subject.LIMIT && part.format() == format);
    }

    /** Whether it writes the size of a witness. */
    public boolean namesSize() {
        return parts.stream().anyMatch(part -> part.subject() == Subject.SIZE);
    }

    /**
     * The message of one finding.
     *
     * @param place where the finding is
     * @param observed what was seen
     * @param limit what is allowed
     * @param witness the smallest witness, where the finding is about a curve
     */
    public String render(Place place, @Nullable Object observed, @Nullable Object limit, @Nullable Witness witness) {
        StringBuilder message = new StringBuilder();
        for (Part part : parts) {
            switch (part.subject()) {
                case WORDS -> message.append(part.words());
                case OBSERVED -> message.append(part.format().writeBeside(observed, limit));
                case LIMIT -> message.append(part.format().writeBeside(limit, observed));
                case SIZE -> message.append(witness == null ? "none" : size(witness));
                case WHERE -> {
                    String where = witness == null ? place.where() : where(witness);
                    if (where != null) {
                        message.append(where);
                    } else if (message.length() > 0 && message.charAt(message.length() - 1) == ' ') {
                        message.setLength(message.length() - 1);
                    }
                }
            }
        }
        return message.toString();
    }

    private static String where(Witness witness) {
        if (witness.unit() == null) {
            return "at every size";
        }
        if (!witness.attained() && witness.observed().equals(witness.limit())) {
            return "just above a size of " + size(witness) + ", where both meet";
        }
        if (witness.size().signum() == 0) {
            return witness.attained() ? "from the smallest size" : "just above a size of 0";
        }
        return (witness.attained() ? "from a size of " : "just above a size of ") + size(witness);
    }

    private static String size(Witness witness) {
        String amount = FigureFormat.AMOUNT.write(witness.size());
        String unit = witness.unit();
        if (unit == null) {
            return amount;
        }
        String one = witness.size().equals(Rational.ONE) ? "" : "s";
        return amount + " "
                + switch (unit) {
                    case "quote", "base" -> unit + " unit" + one;
                    case "contracts" -> "contract" + one;
                    case "open interest USD" -> "USD of open interest";
                    default -> unit;
                };
    }
}
