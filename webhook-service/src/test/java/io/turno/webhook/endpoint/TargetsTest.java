package io.turno.webhook.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.turno.webhook.ConfigOf;
import io.turno.webhook.endpoint.Verdict.Allowed;
import io.turno.webhook.endpoint.Verdict.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TargetsTest {
    private final Targets outside = new Targets(ConfigOf.production());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://127.0.0.1/hook",
                "https://[::1]/hook",
                "https://169.254.169.254/latest",
                "https://[64:ff9b:1::808:808]/hook",
                "https://[64:ff9b::a00:1]/hook",
                "https://user@8.8.8.8/",
                "https://8.8.8.8/#x",
                "https://8.8.8.8:0/",
                "https://8.8.8.8:65536/",
                "https:/hook",
                "https://2130706433/",
                "https://8.8.8.8/%zz"
            })
    void shouldRefuse(String url) {
        assertThat(outside.check(url)).isInstanceOf(Objection.class);
    }

    @Test
    void shouldAllowAPublicAddress() {
        assertThat(outside.check("https://8.8.8.8/hook")).isInstanceOf(Allowed.class);
    }

    @Test
    void shouldAllowThisMachineInTheSandboxOnly() {
        // Given
        var sandbox = new Targets(ConfigOf.sandbox());

        // Then
        assertThat(sandbox.check("http://127.0.0.1:8085/crm")).isInstanceOf(Allowed.class);
        assertThat(outside.check("http://127.0.0.1:8085/crm")).isInstanceOf(Objection.class);
    }

    @Test
    void shouldRefuseANameThatLeadsInsideAmongOthers() throws UnknownHostException {
        // Given
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        var targets = new Targets(ConfigOf.production(), _ -> both);

        // Then
        assertThat(targets.check("https://crm.example/hook")).isInstanceOf(Objection.class);
    }

    @Test
    void shouldRefuseANameThatIsNotKnown() {
        // Given
        var targets = new Targets(ConfigOf.production(), host -> {
            throw new UnknownHostException(host);
        });

        // Then
        assertThat(targets.check("https://crm.example/hook"))
                .isEqualTo(new Objection("has a host name that is not known"));
    }

    @Test
    void shouldKeepToTheAddressThatItChecked() throws UnknownHostException {
        // Given
        InetAddress checked = InetAddress.getByName("8.8.8.8");
        var targets = new Targets(ConfigOf.production(), _ -> new InetAddress[] {checked});

        // When
        Verdict verdict = targets.check("https://crm.example/hook");

        // Then
        assertThat(verdict).isInstanceOfSatisfying(Allowed.class, allowed -> {
            assertThat(allowed.address()).isEqualTo(checked);
            assertThat(allowed.url().getHost()).isEqualTo("crm.example");
        });
    }
}
