package io.turno.bench;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;

/** Connections to Redis over an event loop, as the service has them. */
final class RedisClients implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Redis redis;

    RedisClients(int port, int connections) {
        redis = Redis.createClient(
                vertx,
                new RedisOptions()
                        .setConnectionString("redis://127.0.0.1:" + port)
                        .setMaxPoolSize(connections)
                        .setMaxPoolWaiting(connections));
    }

    void set(String key, String value) {
        send(Request.cmd(Command.SET).arg(key).arg(value));
    }

    Load.Client getting(String key) {
        return () -> {
            send(Request.cmd(Command.GET).arg(key));
            return "value";
        };
    }

    private void send(Request request) {
        redis.send(request).toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        redis.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
