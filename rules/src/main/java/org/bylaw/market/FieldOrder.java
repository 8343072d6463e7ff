package org.bylaw.market;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The places of all fields that a market file can have, in the order of the file format; rows of a list by position. What the
 * format does not know comes last.
 */
final class FieldOrder implements Comparator<String> {

    static final FieldOrder INSTANCE = new FieldOrder();

    private static final String ROW = "#";

    private final Map<String, Integer> ranks = new HashMap<>();

    private FieldOrder() {
        rank(MarketConfig.class, "");
    }

    /** Whether a market file of some kind of margin can have the field. */
    boolean knows(String pointer) {
        return ranks.containsKey(withoutPositions(pointer));
    }

    @Override
    public int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int same = 0;
        while (same < shorter && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        if (same == left.length() && (same == right.length() || right.charAt(same) == '/')) {
            return same - right.length();
        } else if (same == right.length() && left.charAt(same) == '/') {
            return 1;
        }
        int start = left.lastIndexOf('/', same - 1) + 1;
        String leftName = segment(left, start);
        String rightName = segment(right, start);
        if (isPosition(leftName) && isPosition(rightName)) {
            return leftName.length() == rightName.length()
                    ? leftName.compareTo(rightName)
                    : Integer.compare(leftName.length(), rightName.length());
        }
        String parent = withoutPositions(left.substring(0, start));
        int order = Integer.compare(rank(parent, leftName), rank(parent, rightName));
        return order == 0 ? leftName.compareTo(rightName) : order;
    }

    private int rank(String parent, String name) {
        return ranks.getOrDefault(parent + name, Integer.MAX_VALUE);
    }

    private static String segment(String pointer, int start) {
        int end = pointer.indexOf('/', start);
        return end < 0 ? pointer.substring(start) : pointer.substring(start, end);
    }

    private static boolean isPosition(String segment) {
        return segment.equals("0")
                || !segment.isEmpty()
                        && segment.charAt(0) != '0'
                        && segment.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static String withoutPositions(String pointer) {
        var path = new StringBuilder();
        for (int start = 0; start < pointer.length(); ) {
            int next = pointer.indexOf('/', start);
            int end = next < 0 ? pointer.length() : next;
            String name = pointer.substring(start, end);
            path.append(isPosition(name) ? ROW : name);
            if (next >= 0) {
                path.append('/');
            }
            start = end + 1;
        }
        return path.toString();
    }

    private void rank(Type type, String path) {
        ranks.put(path, ranks.size());
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            if (element instanceof Class<?> row && row.isRecord()) {
                rank(row, path + "/" + ROW);
            }
        } else if (type instanceof Class<?> choice && choice.isSealed()) {
            Kinds kinds = Kinds.of(choice);
            ranks.put(path + "/" + kinds.property(), ranks.size());
            merged(kinds).forEach((name, field) -> rank(field, Pointer.child(path, name)));
        } else if (type instanceof Class<?> section && section.isRecord() && section != Cap.class) {
            RecordShape.of(section).fields().forEach((name, field) -> rank(field.type(), Pointer.child(path, name)));
        }
    }

    /** The fields of all kinds in one order that keeps the order of each. */
    private static Map<String, Type> merged(Kinds kinds) {
        List<String> order = new ArrayList<>();
        Map<String, Type> types = new HashMap<>();
        for (Class<?> kind : kinds.byName().values()) {
            RecordShape shape = RecordShape.of(kind);
            shape.fields().values().forEach(field -> types.putIfAbsent(field.name(), field.type()));
            List<String> names = List.copyOf(shape.fields().keySet());
            for (int index = 0; index < names.size(); index++) {
                String name = names.get(index);
                if (!order.contains(name)) {
                    String following = following(names, index, order);
                    order.add(following == null ? order.size() : order.indexOf(following), name);
                }
            }
        }
        Map<String, Type> merged = new LinkedHashMap<>();
        order.forEach(name -> merged.put(name, Objects.requireNonNull(types.get(name))));
        return merged;
    }

    private static @Nullable String following(List<String> names, int index, List<String> known) {
        return names.subList(index + 1, names.size()).stream()
                .filter(known::contains)
                .findFirst()
                .orElse(null);
    }
}
