package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertThatCode(() -> PasswordRules.require("ada", "aaaaaaaaaaaa")).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.require("ada", "Aa1!Aa1!Aa1"))
                .isInstanceOf(InputRefused.class)
                .hasMessage(
                        "The password has 11 characters: use at least 12, for example four words with spaces between"
                                + " them.");
    }

    @Test
    void aHundredAndTwentyEightCharactersAreTheMost() {
        assertThatCode(() -> PasswordRules.require("ada", "x".repeat(128))).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.require("ada", "x".repeat(129)))
                .hasMessage("The password has 129 characters: use at most 128.");
    }

    @Test
    void charactersAreCountedNotTheirCodeUnits() {
        assertThatCode(() -> PasswordRules.require("ada", "🐎".repeat(128))).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.require("ada", "🐎".repeat(11)))
                .hasMessageStartingWith("The password has 11 characters");
    }

    @Test
    void theAccountNameDoesNotCount() {
        assertThatThrownBy(() -> PasswordRules.require("ada-okafor", "ADA-Okafor-2026!"))
                .hasMessage(
                        "Most of the password is the account name ada-okafor: use at least 12 characters besides it.");
        assertThatCode(() -> PasswordRules.require("al", "royal horse battery"))
                .as("a short name that a word happens to hold")
                .doesNotThrowAnyException();
    }
}
