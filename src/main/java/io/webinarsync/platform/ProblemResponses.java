package io.webinarsync.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Writes into the API's description what every operation can be answered with beside its own
 * answers, each as problem details; a resource names only the problems of its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  private static final String SCHEMA = "#/components/schemas/Problem";

  private static final List<ProblemType> ALWAYS =
      List.of(ProblemType.UNAUTHENTICATED, ProblemType.INTERNAL_ERROR, ProblemType.DATABASE_AWAY);

  private static final List<ProblemType> WITH_BODY =
      List.of(
          ProblemType.INVALID_REQUEST,
          ProblemType.BODY_TOO_LARGE,
          ProblemType.UNSUPPORTED_MEDIA_TYPE);

  /** What a page of another site is refused. */
  private static final Set<PathItem.HttpMethod> CHANGES =
      Set.of(
          PathItem.HttpMethod.POST,
          PathItem.HttpMethod.PUT,
          PathItem.HttpMethod.PATCH,
          PathItem.HttpMethod.DELETE);

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Stream.of(ALWAYS, WITH_BODY, List.of(ProblemType.NOT_FOUND, ProblemType.CROSS_SITE))
        .flatMap(List::stream)
        .forEach(type -> api.getComponents().addResponse(type.slug(), response(type)));
    Optional.ofNullable(api.getPaths())
        .map(Paths::getPathItems)
        .ifPresent(paths -> paths.values().forEach(ProblemResponses::complete));
  }

  private static void complete(PathItem path) {
    path.getOperations()
        .values()
        .forEach(operation -> complete(operation, parameters(path, operation)));
    path.getOperations().entrySet().stream()
        .filter(operation -> CHANGES.contains(operation.getKey()))
        .forEach(operation -> add(ProblemType.CROSS_SITE, operation.getValue().getResponses()));
  }

  private static void complete(Operation operation, List<Parameter> parameters) {
    APIResponses answers = operation.getResponses();
    answers.getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().matches("[45].*"))
        .forEach(answer -> asProblem(answer.getValue()));
    expected(operation, parameters).forEach(type -> add(type, answers));
  }

  private static void add(ProblemType type, APIResponses answers) {
    if (answers.getAPIResponse(status(type)) == null) {
      answers.addAPIResponse(status(type), reference(type));
    }
  }

  private static Stream<ProblemType> expected(Operation operation, List<Parameter> parameters) {
    return Stream.of(
            ALWAYS,
            operation.getRequestBody() == null ? List.<ProblemType>of() : WITH_BODY,
            have(parameters, Parameter.In.QUERY, ProblemType.INVALID_REQUEST),
            have(parameters, Parameter.In.PATH, ProblemType.NOT_FOUND))
        .flatMap(List::stream)
        .distinct();
  }

  private static List<ProblemType> have(
      List<Parameter> parameters, Parameter.In place, ProblemType type) {
    return parameters.stream().anyMatch(parameter -> parameter.getIn() == place)
        ? List.of(type)
        : List.of();
  }

  private static List<Parameter> parameters(PathItem path, Operation operation) {
    List<Parameter> parameters = new ArrayList<>();
    Optional.ofNullable(path.getParameters()).ifPresent(parameters::addAll);
    Optional.ofNullable(operation.getParameters()).ifPresent(parameters::addAll);
    return parameters;
  }

  private static APIResponse response(ProblemType type) {
    APIResponse response = OASFactory.createAPIResponse().description(type.title() + ".");
    asProblem(response);
    return response;
  }

  private static APIResponse reference(ProblemType type) {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + type.slug());
  }

  private static void asProblem(APIResponse response) {
    if (response.getContent() == null && response.getRef() == null) {
      response.setContent(
          OASFactory.createContent()
              .addMediaType(
                  Problem.MEDIA_TYPE,
                  OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA))));
    }
  }

  private static String status(ProblemType type) {
    return Integer.toString(type.status());
  }
}
