package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

    @Test
    void aSecretIs256BitsAndNeverTheSame() {
        String one = SecretToken.fresh();

        assertThat(Base64.getUrlDecoder().decode(one)).hasSize(32);
        assertThat(one).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(SecretToken.fresh());
    }

    @Test
    void theDigestIsSha256() {
        assertThat(SecretToken.digest("abc"))
                .as("FIPS 180-4, example of SHA-256")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aDerivedSecretFollowsFromSecretAndPurpose() {
        String derived = SecretToken.derived("one", "csrf");

        assertThat(derived).isEqualTo(SecretToken.derived("one", "csrf")).hasSize(43);
        assertThat(derived)
                .isNotEqualTo(SecretToken.derived("two", "csrf"))
                .isNotEqualTo(SecretToken.derived("one", "other"));
    }
}
