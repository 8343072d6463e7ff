package org.bylaw.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,192.0.2.7,true,192.0.2.7",
        "127.0.0.1,'10.0.0.1, 192.0.2.7',true,192.0.2.7",
        "127.0.0.1,'192.0.2.7,2001:db8::5',true,2001:db8::5",
        "::1,::ffff:192.0.2.7,true,::1",
        "0:0:0:0:0:0:0:1,2001:db8:0:0:0:0:0:5,true,2001:db8:0:0:0:0:0:5",
        "127.0.0.1,,true,127.0.0.1",
        "127.0.0.1,'192.0.2.7,',true,127.0.0.1",
        "127.0.0.1,example.org,true,127.0.0.1",
        "127.0.0.1,192.0.2.256,true,127.0.0.1",
        "127.0.0.1,192.0.2,true,127.0.0.1",
        "127.0.0.1,:::::::,true,127.0.0.1",
        "198.51.100.9,192.0.2.7,true,198.51.100.9",
        "127.0.0.1,192.0.2.7,false,127.0.0.1"
    })
    void theSenderIsWhomTheProxyOfThisComputerNamesLast(
            String peer, String forwardedFor, boolean proxied, String sender) {
        assertThat(Sender.of(peer, forwardedFor, proxied)).isEqualTo(sender);
    }
}
