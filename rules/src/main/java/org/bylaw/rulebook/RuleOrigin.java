package org.bylaw.rulebook;

/** Where a rule file comes from, which fixes the package that it declares. */
enum RuleOrigin {
    /** Part of Bylaw: {@code org.bylaw.rules.<concern>}, always in a folder of its concern. */
    SHIPPED("org.bylaw.rules"),
    /** The operator's own folder: {@code house.rules}, or {@code house.rules.<concern>} in a folder of that name. */
    HOUSE("house.rules");

    private final String root;

    RuleOrigin(String root) {
        this.root = root;
    }

    /** The package of the files in {@code folder}; the empty name is the top folder. */
    String packageOf(String folder) {
        return folder.isEmpty() ? root : root + "." + folder;
    }
}
