package org.bylaw.rulebook;

import java.util.Comparator;

/** Orders JSON pointers as a reader expects: row 9 before row 10. */
enum PointerOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        String[] leftParts = left.split("/", -1);
        String[] rightParts = right.split("/", -1);
        for (int index = 0; index < Math.min(leftParts.length, rightParts.length); index++) {
            int order = comparePart(leftParts[index], rightParts[index]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftParts.length, rightParts.length);
    }

    private static int comparePart(String left, String right) {
        boolean numbers = isNumber(left) && isNumber(right);
        return numbers && left.length() != right.length()
                ? Integer.compare(left.length(), right.length())
                : left.compareTo(right);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
