package org.bylaw.app.people;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which passwords are taken: by their length alone, as NIST SP 800-63B advises; no kinds of characters are demanded.
 *
 * <p>Lengths are counted in characters (code points) of the compatible, composed form (Unicode NFKC), so that one password
 * typed on two keyboards is the same.
 */
public final class PasswordRules {

    /** The fewest characters of a password. */
    public static final int FEWEST_CHARACTERS = 12;

    /** The most characters of a password: more would only be work. */
    public static final int MOST_CHARACTERS = 128;

    private PasswordRules() {}

    /**
     * Refuses a password that is too short, too long, or too short without the name of its account in it.
     *
     * @param account the account that it is for
     * @throws InputRefused (field {@code password}) with what to do
     */
    public static void require(String account, String password) {
        String form = normalForm(password);
        int characters = characters(form);
        if (characters < FEWEST_CHARACTERS) {
            throw refused("The password has " + characters + " characters: use at least " + FEWEST_CHARACTERS
                    + ", for example four words with spaces between them.");
        }
        if (characters > MOST_CHARACTERS) {
            throw refused("The password has " + characters + " characters: use at most " + MOST_CHARACTERS + ".");
        }
        String without = form.toLowerCase(Locale.ROOT).replace(account, "");
        if (characters(without) < FEWEST_CHARACTERS) {
            throw refused("Most of the password is the account name " + account + ": use at least " + FEWEST_CHARACTERS
                    + " characters besides it.");
        }
    }

    /** Whether a password is too long to be anybody's, so that no work need be spent on it. */
    static boolean isTooLong(String password) {
        return password.length() > 8 * MOST_CHARACTERS || characters(normalForm(password)) > MOST_CHARACTERS;
    }

    /** The form in which passwords are counted and hashed. */
    static String normalForm(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static InputRefused refused(String line) {
        return new InputRefused("password", line);
    }
}
