package io.turno.support.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way a request can fail, as a problem. Nothing of the inside (class names, SQL, traces) gets out. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Quarkus brings mappers for the same exceptions; ours win. */
    private static final int BEFORE_QUARKUS = 1;

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return refused.toProblem().toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response invalid(ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        return new Refused(CommonRefusal.INVALID)
                .with("errors", errors)
                .toProblem()
                .toResponse();
    }

    /** A body that is JSON but doesn't fit; other unreadable bodies arrive wrapped in a {@link WebApplicationException}. */
    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response misfit(MismatchedInputException misfit) {
        return problemOf(misfit).toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response unauthenticated(UnauthorizedException missing) {
        return new Refused(CommonRefusal.UNAUTHENTICATED).toProblem().toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_QUARKUS)
    public Response forbidden(ForbiddenException forbidden) {
        return new Refused(CommonRefusal.FORBIDDEN).toProblem().toResponse();
    }

    @ServerExceptionMapper
    public Response webApplication(WebApplicationException failure) {
        if (failure.getCause() instanceof JacksonException unreadable) {
            return problemOf(unreadable).toResponse();
        }
        int status = failure.getResponse().getStatus();
        if (status == Response.Status.NOT_FOUND.getStatusCode()) {
            return new Refused(CommonRefusal.NOT_FOUND).toProblem().toResponse();
        }
        String title = failure.getResponse().getStatusInfo().getReasonPhrase();
        return new Problem("about:blank", title, status, null, Map.of()).toResponse();
    }

    /** Errors too: what has no mapper of its own is answered with its class and trace. */
    @ServerExceptionMapper
    public Response broken(Throwable fault) {
        LOG.error("Request failed", fault);
        return new Problem("about:blank", "Something broke on our side. Try again.", 500, null, Map.of()).toResponse();
    }

    private static Problem problemOf(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException misfit
                && !misfit.getPath().isEmpty()) {
            return Refused.invalid(new FieldError(pointer(misfit), detail(misfit)))
                    .toProblem();
        }
        return new Refused(CommonRefusal.UNREADABLE).toProblem();
    }

    /** What a class of ours says of the values that it was made of is meant for the caller. */
    private static String detail(JsonMappingException misfit) {
        return misfit instanceof ValueInstantiationException
                        && misfit.getCause() instanceof IllegalArgumentException wrong
                ? wrong.getMessage()
                : "has a value of the wrong kind";
    }

    private static String pointer(JsonMappingException misfit) {
        return misfit.getPath().stream().map(ProblemMappers::step).collect(Collectors.joining("/", "/", ""));
    }

    private static String step(Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : Integer.toString(reference.getIndex());
    }

    /** Drops the method and parameter names that come before the path inside the body. */
    private static FieldError fieldError(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getName() != null)
                .toList();
        List<Path.Node> inside = nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(1, nodes.size());
        boolean inBody = nodes.size() > 2;
        String path = inside.stream()
                .map(ProblemMappers::step)
                .map(name -> asInJson(violation.getLeafBean(), name))
                .collect(Collectors.joining("/"));
        return new FieldError(inBody ? "/" + path : path, violation.getMessage());
    }

    /** Callers know a field by the name that their JSON gives it. */
    private static String asInJson(Object bean, String name) {
        JsonNaming naming = bean == null ? null : bean.getClass().getAnnotation(JsonNaming.class);
        boolean snakeCase = naming != null && naming.value() == SnakeCaseStrategy.class;
        return snakeCase ? SnakeCaseStrategy.INSTANCE.translate(name) : name;
    }

    /** Index or key in the list or map that it is in, then its name; the element of a plain list has no name of its own. */
    private static String step(Path.Node node) {
        Object place = node.getIndex() == null ? node.getKey() : node.getIndex();
        if (place == null) {
            return node.getName();
        }
        return node.getKind() == ElementKind.CONTAINER_ELEMENT ? place.toString() : place + "/" + node.getName();
    }
}
