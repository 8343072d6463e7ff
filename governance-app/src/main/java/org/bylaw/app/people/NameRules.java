package org.bylaw.app.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bylaw.app.audit.Act;

/** How accounts and people may be called. */
public final class NameRules {

    /** The most characters (code points) of a display name. */
    public static final int MOST_NAME_CHARACTERS = 80;

    private static final Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9-]{1,31}");

    /** Who acts in the audit trail where nobody is signed in: no person may be mistaken for them. */
    private static final Set<String> NOBODY = Set.of(PeopleActs.ANONYMOUS, Act.PROGRAM);

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private NameRules() {}

    /**
     * The account name that somebody chose, without the spaces around it.
     *
     * @throws InputRefused (field {@code account}) if no account may be called so
     */
    public static String account(String typed) {
        String account = typed.strip();
        if (!isAccount(account)) {
            throw new InputRefused(
                    "account",
                    "An account name is 2 to 32 small letters (a to z), digits and hyphens, and starts with a letter, such as"
                            + " ada or ada-okafor: choose one.");
        }
        if (NOBODY.contains(account)) {
            throw new InputRefused("account", "The account name " + account + " is Bylaw's own: choose another.");
        }
        return account;
    }

    /** Whether the text has the form of an account name. */
    public static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    /**
     * The account that somebody who signs in may mean: without the spaces around it, in small letters; empty for what cannot
     * be an account.
     */
    static String asTyped(String typed) {
        String account = typed.strip().toLowerCase(Locale.ROOT);
        return isAccount(account) ? account : "";
    }

    /**
     * The display name that somebody chose: composed (Unicode NFC), without the spaces around it. Joiners are allowed, since
     * names of some scripts need them; everything else that is not seen or turns the direction of writing is refused.
     *
     * @throws InputRefused (field {@code name}) if nobody may be called so
     */
    public static String displayName(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int characters = name.codePointCount(0, name.length());
        if (characters == 0 || characters > MOST_NAME_CHARACTERS) {
            throw new InputRefused(
                    "name", "A name has 1 to " + MOST_NAME_CHARACTERS + " characters, this one " + characters + ".");
        }
        if (name.codePoints().anyMatch(NameRules::isInvisible)) {
            throw new InputRefused(
                    "name",
                    "The name holds a character that is not seen or turns the direction of writing: type it anew.");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InputRefused("name", "The name holds no letter: write it out.");
        }
        return name;
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }
}
