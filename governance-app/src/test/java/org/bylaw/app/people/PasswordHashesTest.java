package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private static final PasswordHashes CHEAP = new PasswordHashes(64, 1);

    @Test
    void peoplesPasswordsAreHashedWithArgon2idAt19MibAndTwoPasses() {
        var hashes = new PasswordHashes();
        String hash = hashes.hash("correct horse battery");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hashes.verify("correct horse battery", hash)).isTrue();
        assertThat(hashes.verify("correct horse batterY", hash)).isFalse();
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(CHEAP.hash("correct horse battery")).isNotEqualTo(CHEAP.hash("correct horse battery"));
    }

    @Test
    void aHashWithOtherParametersStillVerifiesAndIsOutdated() {
        String old = new PasswordHashes(32, 1).hash("correct horse battery");

        assertThat(CHEAP.verify("correct horse battery", old)).isTrue();
        assertThat(CHEAP.isOutdated(old)).isTrue();
    }

    @Test
    void noPasswordIsRightWhereThereIsNoHash() {
        assertThat(CHEAP.verify("correct horse battery", null)).isFalse();
    }

    @Test
    void onePasswordTypedOnTwoKeyboardsIsTheSame() {
        String hash = CHEAP.hash("Zo\u00eb and her horse");

        assertThat(CHEAP.verify("Zoe\u0308 and her horse", hash)).isTrue();
    }

    @Test
    void manyAtOnceDoNotDisturbEachOther() {
        String hash = CHEAP.hash("correct horse 0");

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .filter(i -> CHEAP.verify("correct horse " + i % 4, hash))
                        .boxed()
                        .toList())
                .isEqualTo(
                        IntStream.range(0, 64).filter(i -> i % 4 == 0).boxed().toList());
    }

    @Test
    void aPasswordLongerThanAnyIsWrongWithoutWork() {
        String hash = CHEAP.hash("x".repeat(128));

        assertThat(CHEAP.verify("x".repeat(128), hash)).isTrue();
        assertThat(CHEAP.verify("x".repeat(129), hash)).isFalse();
        assertThat(CHEAP.verify("x".repeat(1_000_000), hash)).isFalse();
    }
}
