package io.turno.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turno.local.access.CentreUsers;
import io.turno.local.build.BuildStale;
import io.turno.local.build.Module;
import io.turno.local.demo.DemoOrganisation;
import io.turno.local.demo.PolicyService;
import io.turno.local.keycloak.KeycloakDistribution;
import io.turno.local.part.Layout;
import io.turno.local.part.Postgres;
import io.turno.local.part.Programs;
import io.turno.local.process.Launch;
import io.turno.local.process.Readiness;
import io.turno.local.process.RunRecord;
import io.turno.local.process.RunningPart;
import io.turno.local.progress.Progress;
import io.turno.stack.BrokerContents;
import io.turno.stack.Databases;
import io.turno.stack.RedisServer;

/** Starts everything, each part as soon as what it stands on is there. Only the demo data waits for Keycloak. */
final class StartSuite {
    static final String READY = "/q/health/ready";
    /** A realm that is there was imported. */
    private static final String REALM = "/realms/turno-customers";

    private static final int SECONDS_TO_END = 20;

    private final Layout layout;
    private final Programs programs;
    private final CentreUsers users;
    private final RunRecord record;
    private Progress progress = Progress.SILENT;
    private final KeycloakDistribution keycloak;
    private final Postgres postgres;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    StartSuite(Layout layout, Programs programs, CentreUsers users, RunRecord record) {
        this.layout = layout;
        this.programs = programs;
        this.users = users;
        this.record = record;
        this.postgres = new Postgres(layout);
        this.keycloak = new KeycloakDistribution(
                layout.repository(), layout.repository().resolve(".turno"));
    }

    /** Returns when all is ready, or throws as soon as one part fails. */
    void run(Progress watched) {
        progress = watched;
        try {
            CompletableFuture.anyOf(everything(), failure).join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        } finally {
            stop();
        }
    }

    /** No further step is begun. Returns when those in hand have ended. */
    void stop() {
        executor.shutdownNow();
        try {
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** After everything has ended. */
    void release() {
        postgres.close();
    }

    private CompletableFuture<Void> everything() {
        var prepared = step(this::prepareKeycloak);
        var stores = stores();
        var postgres = stores.getFirst();
        var keycloakReady = after(List.of(prepared, postgres), this::startKeycloak);
        var built = step(this::build);
        var sandbox = after(List.of(built), () -> startService(Layout.SANDBOX));
        var standing = all(Stream.concat(stores.stream(), Stream.of(sandbox)).toList());
        var services = layout.services().stream()
                .map(service -> after(List.of(standing), () -> startService(service)))
                .toList();
        return after(List.of(all(services), keycloakReady), this::loadDemo);
    }

    /** PostgreSQL first of them. */
    private List<CompletableFuture<Void>> stores() {
        var stores = new ArrayList<CompletableFuture<Void>>();
        stores.add(step(this::startPostgres));
        stores.add(step(this::startRedis));
        stores.add(step(this::startWan));
        stores.add(after(List.of(step(this::startKafka)), this::admitUsers));
        IntStream.range(0, layout.branches())
                .mapToObj(branch -> step(() -> startBranchKafka(branch)))
                .forEach(stores::add);
        return stores;
    }

    private void prepareKeycloak() {
        progress.during("keycloak (prepare)", () -> keycloak.prepare(layout.log("keycloak-build")));
    }

    private void build() {
        progress.during("build", () -> new BuildStale(layout.repository(), layout.log("build")).of(Module.ALL));
    }

    private void startPostgres() {
        progress.during(Layout.POSTGRES, () -> record.remember(postgres.start()));
    }

    void forget(String service) {
        Databases.at(layout.port(Layout.POSTGRES)).recreate(Layout.database(service));
    }

    void crashPostgres() {
        postgres.crash();
        record.remember(postgres.start());
    }

    private void startKeycloak() {
        var access = Databases.at(layout.port(Layout.POSTGRES)).ensure(Layout.KEYCLOAK);
        URI address = layout.http(Layout.KEYCLOAK);
        Launch launch = keycloak.launch(
                address.toString(),
                layout.port(Layout.KEYCLOAK),
                layout.log(Layout.KEYCLOAK),
                Postgres.forKeycloak(access));
        start(launch, () -> Readiness.isOk(URI.create(address + REALM)));
    }

    private void startRedis() {
        start(programs.redis(), () -> RedisServer.answers(layout.port(Layout.REDIS)));
    }

    private void startWan() {
        Launch launch = programs.wan();
        start(launch, () -> Readiness.isOk(URI.create(launch.address() + "/lines")));
    }

    private void startKafka() {
        Launch launch = programs.kafka();
        Map<String, Object> access = users.administrator().clientSettings();
        start(launch, () -> BrokerContents.answers(launch.address(), access));
    }

    private void admitUsers() {
        users.admit(layout.bootstrapServers(Layout.KAFKA), layout.branchIds());
    }

    private void startBranchKafka(int branch) {
        Launch launch = programs.branchKafka(branch);
        start(launch, () -> BrokerContents.answers(launch.address()));
    }

    private void startService(String service) {
        URI ready = URI.create(layout.http(service) + READY);
        start(programs.service(service), () -> Readiness.isOk(ready));
    }

    private void start(Launch launch, BooleanSupplier ready) {
        progress.during(launch.name(), () -> {
            RunningPart part = launch.start();
            record.remember(part);
            Readiness.await(part, ready);
        });
    }

    private void loadDemo() {
        progress.during("demo data", () -> {
            var policy = PolicyService.asAdministrator(layout.http(Layout.POLICY), layout.http(Layout.KEYCLOAK));
            new DemoOrganisation(policy, layout.places()).load();
        });
    }

    private CompletableFuture<Void> step(Runnable work) {
        return after(List.of(), work);
    }

    private CompletableFuture<Void> after(List<CompletableFuture<Void>> others, Runnable work) {
        return all(others).thenRunAsync(work, executor).whenComplete((done, thrown) -> {
            if (thrown != null) {
                failure.completeExceptionally(thrown instanceof CompletionException ? thrown.getCause() : thrown);
            }
        });
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> steps) {
        return CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new));
    }
}
