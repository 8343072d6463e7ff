package org.bylaw.app.decision;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.app.audit.Documents;
import org.bylaw.app.catalog.RuleTexts;
import org.bylaw.app.store.Database;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.jdbi.v3.core.Handle;

/**
 * The texts of all rules that ever judged here, kept as documents: the list of an edition under the digest that reports name, and each
 * file under the digest that the list names. So a decision can be judged again after the rules have changed.
 */
public final class KeptRules {

    private KeptRules() {}

    /**
     * Keeps the rules that judge from now on; nothing happens where they are kept already.
     *
     * @throws IllegalStateException where a file is no longer what was compiled
     */
    public static void keep(Database database, RuleSet rules, RuleTexts texts) {
        boolean known = database.read(handle -> Documents.text(handle, rules.digest()) != null);
        if (known) {
            return;
        }
        Map<String, String> files = PackedRules.files(rules.list());
        database.write(handle -> {
            for (RuleCard card : rules.cards()) {
                String path = card.concern() + "/" + card.file();
                String digest = Documents.put(handle, texts.of(card).orElse(""));
                if (!digest.equals(files.get(path))) {
                    throw new IllegalStateException(
                            "the rule file " + path + " is not the one that was compiled; start again");
                }
            }
            // Last, so that whoever finds the list finds every file of it.
            return Documents.put(handle, rules.list());
        });
    }

    /**
     * The rules of a digest.
     *
     * @throws IllegalStateException where they never were kept
     */
    static PackedRules of(Handle handle, String digest) {
        String list = text(handle, digest);
        SortedMap<String, String> texts = new TreeMap<>();
        PackedRules.files(list).forEach((path, text) -> texts.put(path, text(handle, text)));
        return new PackedRules(list, texts);
    }

    private static String text(Handle handle, String digest) {
        String text = Documents.text(handle, digest);
        if (text == null) {
            throw new IllegalStateException("the text of the rules " + digest + " was never kept");
        }
        return text;
    }
}
