package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"al", "ada-okafor", "a1", "abcdefghijklmnopqrstuvwxyz012345"})
    void anAccountNameIsTakenAsItIs(String name) {
        assertThat(NameRules.account(" " + name + " ")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "Ada", "1a", "-a", "a_b", "a b", "adá", "abcdefghijklmnopqrstuvwxyz0123456", "../ada"})
    void otherAccountNamesAreRefused(String name) {
        assertThatThrownBy(() -> NameRules.account(name))
                .isInstanceOf(InputRefused.class)
                .hasMessage(
                        "An account name is 2 to 32 small letters (a to z), digits and hyphens, and starts with a letter,"
                                + " such as ada or ada-okafor: choose one.")
                .extracting(refused -> ((InputRefused) refused).field())
                .isEqualTo("account");
    }

    @Test
    void theActorsOfTheTrailThatAreNoPersonsAreNotToBeHad() {
        assertThatThrownBy(() -> NameRules.account("bylaw"))
                .hasMessage("The account name bylaw is Bylaw's own: choose another.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Okafor", "O'Brien-Łuczak", "李明", "علی‌رضا", "<b>Ada</b>"})
    void aDisplayNameIsTakenAsItIs(String name) {
        assertThat(NameRules.displayName("  " + name + "\n")).isEqualTo(name);
    }

    @Test
    void aDisplayNameIsComposed() {
        assertThat(NameRules.displayName("Zoe\u0308")).isEqualTo("Zo\u00eb");
    }

    @Test
    void aDisplayNameHasOneToEightyCharacters() {
        assertThat(NameRules.displayName("𝒜".repeat(80))).isEqualTo("𝒜".repeat(80));
        assertThatThrownBy(() -> NameRules.displayName("𝒜".repeat(81)))
                .hasMessage("A name has 1 to 80 characters, this one 81.");
        assertThatThrownBy(() -> NameRules.displayName("  ")).hasMessage("A name has 1 to 80 characters, this one 0.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\u0000",
                "Ada\nOkafor",
                "Ada\u202Eroafko",
                "\u2066Ada",
                "Ada\u200BOkafor",
                "Ada\u2028O",
                "Ada\uD800",
                "\uFEFFAda"
            })
    void whatIsNotSeenInAnameIsRefused(String name) {
        assertThatThrownBy(() -> NameRules.displayName(name))
                .hasMessage(
                        "The name holds a character that is not seen or turns the direction of writing: type it anew.");
    }

    @Test
    void aNameOfSignsAloneIsRefused() {
        assertThatThrownBy(() -> NameRules.displayName("\u200D---"))
                .hasMessage("The name holds no letter: write it out.");
    }
}
