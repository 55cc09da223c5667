package io.turno.support.job;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs for an external cron, and what they did. */
@Path("/jobs/{name}")
@RolesAllowed(Role.JOBS)
@RunOnVirtualThread
@Tag(name = "jobs")
public class JobResource {
    private final JobSchedule schedule;
    private final JobRunner runner;
    private final JobHistory history;

    JobResource(JobSchedule schedule, JobRunner runner, JobHistory history) {
        this.schedule = schedule;
        this.runner = runner;
        this.history = history;
    }

    /** 200 with the run, or 202 where another instance is just running it. */
    @POST
    @Path("/run")
    @Operation(summary = "Run a job now")
    public Response run(@PathParam("name") String name) {
        return runner.run(named(name), JobSchedule.BY_REQUEST)
                .map(run -> Response.ok(run).build())
                .orElseGet(() -> Response.accepted().build());
    }

    @GET
    @Path("/runs")
    @Operation(summary = "What the job did, newest first")
    public Page<JobRun> runs(
            @PathParam("name") String name,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("after") UUID after) {
        return history.of(named(name).name(), limit, after);
    }

    private Job named(String name) {
        return schedule.named(name).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
