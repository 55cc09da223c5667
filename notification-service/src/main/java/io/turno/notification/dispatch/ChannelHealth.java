package io.turno.notification.dispatch;

import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.turno.notification.channel.Channel;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Always up: without a channel messages go over another or wait. The details say which ones there are. */
@Singleton
@Readiness
class ChannelHealth implements HealthCheck {
    private final List<Channel> channels;

    ChannelHealth(@Any Instance<Channel> channels) {
        this.channels = channels.stream().toList();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("channels").up();
        channels.forEach(channel -> answer.withData(channel.name(), channel.isConfigured() ? "ready" : "no account"));
        return answer.build();
    }
}
