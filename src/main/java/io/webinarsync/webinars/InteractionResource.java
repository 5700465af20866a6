package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CsvAnswer;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** What was asked and answered around a webinar. */
@Path("/webinars/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
class InteractionResource {

  private final ChildLists lists;

  InteractionResource(ChildLists lists) {
    this.lists = lists;
  }

  @GET
  @Path("polls")
  @Operation(
      operationId = "listPolls",
      summary = "List polls",
      description = "Polls as they are set up, by `pollId`.")
  public Uni<Page<PollView>> polls(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.POLLS, id).page(page);
  }

  @GET
  @Path("polls")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> pollsAsCsv(UUID id) {
    return lists.csv(ChildList.POLLS, id);
  }

  @GET
  @Path("poll-answers")
  @Operation(
      operationId = "listPollAnswers",
      summary = "List answers in polls",
      description = "By `instanceUuid` and `answerKey`.")
  public Uni<Page<PollAnswerView>> pollAnswers(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.POLL_ANSWERS, id).page(page);
  }

  @GET
  @Path("poll-answers")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> pollAnswersAsCsv(UUID id) {
    return lists.csv(ChildList.POLL_ANSWERS, id);
  }

  @GET
  @Path("questions")
  @Operation(
      operationId = "listQuestions",
      summary = "List questions and answers",
      description = "By `instanceUuid` and `questionKey`.")
  public Uni<Page<QuestionView>> questions(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.QUESTIONS, id).page(page);
  }

  @GET
  @Path("questions")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> questionsAsCsv(UUID id) {
    return lists.csv(ChildList.QUESTIONS, id);
  }

  @GET
  @Path("surveys")
  @Operation(
      operationId = "listSurveys",
      summary = "List the survey",
      description = "The survey as it is set up: one item, or none.")
  public Uni<Page<SurveyView>> surveys(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.SURVEYS, id).page(page);
  }

  @GET
  @Path("surveys")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> surveysAsCsv(UUID id) {
    return lists.csv(ChildList.SURVEYS, id);
  }
}
