package io.turno.branch.device;

import java.util.Set;

import jakarta.inject.Singleton;

import io.turno.contracts.device.DeviceEvent.DeviceChanged;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.support.inbox.EventConsumer;
import org.jdbi.v3.core.Handle;

/** Keeps what hardware-gateway says of devices. */
@Singleton
class DeviceConsumer implements EventConsumer {
    private final DeviceRepository devices;

    DeviceConsumer(DeviceRepository devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return "branch-device-states";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.BRANCH_DEVICES);
    }

    @Override
    public void on(Event<?> event, Handle handle) {
        if (event.data() instanceof DeviceChanged news) {
            devices.keep(handle, event.tenantId(), news);
        }
    }
}
