package io.turno.local.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.turno.local.history.Deed.Action;
import io.turno.local.history.Instances.Call;

/**
 * Somebody who books, moves and cancels at random, one thing after the other, each time for another person. What is not
 * answered in the end is left alone from then on.
 */
final class Client {
    /** Whoever has so many gives one back first, so that there is always something to fight for. */
    private static final int MOST = 2;

    private final String name;
    private final Random random;
    private final ScarceBranch branch;
    private final Instances instances;
    private final Executor executor;
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private final List<Mine> mine = new ArrayList<>();

    Client(String name, Random random, ScarceBranch branch, Instances instances, Executor executor) {
        this.name = name;
        this.random = random;
        this.branch = branch;
        this.instances = instances;
        this.executor = executor;
    }

    /**
     * Something that this client has in hand.
     *
     * @param token of the hold, or of the appointment: it is the same
     * @param wish of a hold, which has to be said again; null once it is booked
     */
    private record Mine(UUID id, String token, Map<String, Object> wish) {
        boolean isHeld() {
            return wish != null;
        }
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** Does something. */
    void act() {
        if (mine.isEmpty() || (mine.size() < MOST && random.nextBoolean())) {
            begin(branch.anyWish(random));
            return;
        }
        Mine one = mine.remove(random.nextInt(mine.size()));
        if (one.isHeld()) {
            goOnWithHold(one);
        } else {
            change(one);
        }
    }

    private void begin(Map<String, Object> wish) {
        switch (random.nextInt(3)) {
            case 0 -> {
                String key = nextKey();
                var attempts = once(new Call("POST", "/api/v1/holds", Map.of("Idempotency-Key", key), wish));
                if (note(key, Action.HOLD, null, attempts, Client::held)) {
                    keep(attempts.body().get("holdToken"), attempts.body(), wish);
                }
            }
            case 1 -> book(nextKey(), Action.BOOK, null, wish, false);
            default -> book(nextKey(), Action.BOOK, null, wish, true);
        }
    }

    private void goOnWithHold(Mine held) {
        switch (random.nextInt(4)) {
            case 0 -> {
                var attempts = once(hold("POST", held, "/extend"));
                if (note(nextKey(), Action.EXTEND, held.id, attempts, Client::held)) {
                    mine.add(held);
                }
            }
            case 1 -> {
                var expired = new State(held.id, 0, "EXPIRED", Instant.parse((String) held.wish.get("start")), null);
                note(nextKey(), Action.RELEASE, held.id, once(hold("DELETE", held, "")), _ -> expired);
            }
            default -> {
                var order = new HashMap<>(held.wish);
                order.put("holdId", held.id);
                order.put("holdToken", held.token);
                book(nextKey(), Action.CONFIRM, held.id, order, random.nextBoolean());
            }
        }
    }

    private static Call hold(String method, Mine held, String path) {
        return new Call(method, "/api/v1/holds/" + held.id + path, Map.of("Hold-Token", held.token), null);
    }

    private void book(String key, Action action, UUID about, Map<String, Object> wish, boolean twice) {
        var order = new HashMap<>(wish);
        order.put("name", key);
        order.put("email", key + "@example.com");
        var call = new Call("POST", "/api/v1/appointments", Map.of("Idempotency-Key", key), order);
        var attempts = twice ? Attempts.atBoth(instances, call, executor) : once(call);
        if (note(key, action, about, attempts, Client::appointment)) {
            keep(attempts.body().get("manageToken"), attempts.body(), null);
        }
    }

    private void change(Mine booked) {
        boolean moves = random.nextBoolean();
        String key = nextKey();
        var headers = Map.of("Idempotency-Key", key, "Manage-Token", booked.token);
        String path = "/api/v1/appointments/" + booked.id + (moves ? "/reschedule" : "/cancel");
        Map<String, Object> body =
                moves ? Map.of("start", branch.anyStart(random).toString()) : Map.of();
        var attempts = once(new Call("POST", path, headers, body));
        note(key, moves ? Action.MOVE : Action.CANCEL, booked.id, attempts, Client::appointment);
        boolean refused = attempts.answers(Client::appointment).isEmpty() && !attempts.isUncertain();
        boolean moved = moves && !attempts.answers(Client::appointment).isEmpty();
        if (moved || refused) {
            mine.add(booked);
        }
    }

    private Attempts once(Call call) {
        return Attempts.of(instances, call, random.nextInt(2));
    }

    /** @return whether it is done for sure */
    private boolean note(String key, Action action, UUID about, Attempts attempts, Function<JsonNode, State> reader) {
        var deed = new Deed(key, action, about, attempts.answers(reader), attempts.isUncertain());
        deeds.add(deed);
        return deed.isAcknowledged();
    }

    private void keep(JsonNode token, JsonNode answer, Map<String, Object> wish) {
        mine.add(new Mine(UUID.fromString(answer.get("id").asText()), token.asText(), wish));
    }

    private String nextKey() {
        return name + "-" + deeds.size();
    }

    private static State held(JsonNode view) {
        return new State(id(view), 0, "HELD", start(view), null);
    }

    private static State appointment(JsonNode view) {
        return new State(
                id(view),
                view.get("revision").asLong(),
                view.get("status").asText(),
                start(view),
                view.get("code").asText());
    }

    private static UUID id(JsonNode view) {
        return UUID.fromString(view.get("id").asText());
    }

    private static Instant start(JsonNode view) {
        return Instant.parse(view.get("start").asText());
    }
}
