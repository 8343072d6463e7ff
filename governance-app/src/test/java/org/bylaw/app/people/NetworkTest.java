package org.bylaw.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void anIpv4AddressStandsForItself() {
        assertThat(Network.of("192.0.2.7")).isEqualTo("192.0.2.7").isNotEqualTo(Network.of("192.0.2.8"));
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void anIpv6AddressStandsForItsNetwork() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo("20010db800010002/64");
        assertThat(Network.of("[2001:db8:1:2:ffff::9]")).isEqualTo("20010db800010002/64");
        assertThat(Network.of("2001:db8:1:3::1")).isEqualTo("20010db800010003/64");
    }

    @Test
    void whatIsNoAddressStandsForItself() {
        assertThat(Network.of("no:address")).isEqualTo("no:address");
        assertThat(Network.of("localhost")).isEqualTo("localhost");
    }

    @Test
    void whatARequestSaysOfItselfIsCutAndCleaned() {
        assertThat(new Origin("192.0.2.7\n\u202E" + "x".repeat(100), "Firefox\u0000" + "y".repeat(300)))
                .isEqualTo(new Origin("192.0.2.7" + "x".repeat(55), "Firefox" + "y".repeat(193)));
    }
}
