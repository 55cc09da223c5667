package io.turno.testkit.stack;

import io.turno.stack.KafkaBroker;
import io.turno.stack.PostgresServer;
import io.turno.stack.RedisServer;

/** Parts from packages, without Docker. */
final class EmbeddedParts implements PartStarter {

    @Override
    public int postgres() {
        return PostgresServer.temporary().port();
    }

    @Override
    public String kafka() {
        return KafkaBroker.temporary().bootstrapServers();
    }

    @Override
    public int redis() {
        return RedisServer.temporary().port();
    }
}
