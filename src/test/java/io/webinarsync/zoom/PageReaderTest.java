package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class PageReaderTest {

  private static final ZoomException EXPIRED =
      new ZoomException(new PageTokenExpired("400/300", Consequence.SKIP_HOST));

  private final Deque<Uni<UserPage>> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();

  @Test
  void pages_come_in_order_each_asked_for_with_the_token_of_the_one_before() {
    answer(page("a"), page("b"), page(null));

    AssertSubscriber<UserPage> reader = read(Long.MAX_VALUE);

    reader.assertCompleted();
    assertThat(reader.getItems())
        .extracting(UserPage::nextPageToken)
        .containsExactly("a", "b", null);
    assertThat(asked).containsExactly("first", "a", "b");
  }

  @Test
  void a_page_is_asked_for_only_when_the_reader_asks_for_it() {
    answer(page("a"), page("b"), page(null));

    AssertSubscriber<UserPage> reader = read(0);
    assertThat(asked).isEmpty();

    reader.request(1);
    assertThat(asked).containsExactly("first");

    reader.request(1);
    assertThat(asked).containsExactly("first", "a");
    reader.assertNotTerminated();
  }

  @Test
  void what_zoom_announces_is_no_reason_to_stop() {
    answer(new UserPage(List.of(user()), "a", 1), new UserPage(List.of(), null, 1));

    assertThat(read(Long.MAX_VALUE).getItems()).hasSize(2);
  }

  @Test
  void an_expired_token_has_the_list_read_again_from_the_first_page() {
    answer(page("a"));
    answers.add(Uni.createFrom().failure(EXPIRED));
    answer(page("b"), page(null));

    AssertSubscriber<UserPage> reader = read(Long.MAX_VALUE);

    reader.assertCompleted();
    assertThat(asked).containsExactly("first", "a", "first", "b");
    assertThat(heard).containsExactly("retry 1 in PT0S", "recovered after 1");
  }

  @Test
  void a_list_is_read_again_twice_at_the_most() {
    answer(page("a"));
    answers.add(Uni.createFrom().failure(EXPIRED));
    answer(page("b"));
    answers.add(Uni.createFrom().failure(EXPIRED));
    answers.add(Uni.createFrom().failure(EXPIRED));

    AssertSubscriber<UserPage> reader = read(Long.MAX_VALUE);

    reader.assertFailedWith(ZoomException.class, "400/300");
    assertThat(asked).containsExactly("first", "a", "first", "b", "first");
    assertThat(heard)
        .containsExactly(
            "retry 1 in PT0S", "recovered after 1", "retry 2 in PT0S", "gave up after 2");
  }

  @Test
  void a_list_read_again_may_use_the_same_tokens() {
    answer(page("a"), page("b"));
    answers.add(Uni.createFrom().failure(EXPIRED));
    answer(page("a"), page("b"), page(null));

    read(Long.MAX_VALUE).assertCompleted();
  }

  @Test
  void another_failure_ends_the_list() {
    answer(page("a"));
    answers.add(Uni.createFrom().failure(new ZoomException(Unavailable.network())));

    read(Long.MAX_VALUE).assertFailedWith(ZoomException.class, "network");
    assertThat(heard).isEmpty();
  }

  @Test
  void a_token_that_was_seen_before_is_an_endless_list() {
    answer(page("a"), page("b"), page("a"), page("never asked for"));

    AssertSubscriber<UserPage> reader = read(Long.MAX_VALUE);

    assertThat(reader.getItems()).hasSize(3);
    reader.assertFailedWith(ZoomException.class, "endless_list");
    assertThat(heard).containsExactly("gave up after 0");
    assertThat(errorOf(reader).consequence()).isEqualTo(Consequence.END_SYNC);
  }

  @Test
  void tokens_on_empty_pages_again_and_again_are_an_endless_list() {
    for (int i = 0; i < 50; i++) {
      answer(new UserPage(List.of(), "t" + i, null));
    }

    AssertSubscriber<UserPage> reader = read(Long.MAX_VALUE);

    assertThat(reader.getItems()).hasSize(10);
    reader.assertFailedWith(ZoomException.class, "endless_list");
  }

  @Test
  void an_empty_page_among_others_is_just_that() {
    for (int i = 0; i < 9; i++) {
      answer(new UserPage(List.of(), "e" + i, null));
    }
    answer(page("full"), new UserPage(List.of(), "again", null), page(null));

    read(Long.MAX_VALUE).assertCompleted();
  }

  @Test
  void each_reader_begins_at_the_first_page() {
    answer(page("a"), page(null), page("a"), page(null));
    var pages = PageReader.read(Endpoint.USERS, this::next, new Notes());

    pages.subscribe().withSubscriber(AssertSubscriber.create(9)).assertCompleted();
    pages.subscribe().withSubscriber(AssertSubscriber.create(9)).assertCompleted();

    assertThat(asked).containsExactly("first", "a", "first", "a");
  }

  @ParameterizedTest
  @NullAndEmptySource
  void a_list_ends_where_there_is_no_token(String token) {
    String json = token == null ? "{\"users\":[]}" : "{\"users\":[],\"next_page_token\":\"\"}";
    answer(UserPage.of(Json.object(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))));

    read(Long.MAX_VALUE).assertCompleted();
    assertThat(asked).hasSize(1);
  }

  private AssertSubscriber<UserPage> read(long pages) {
    return PageReader.read(Endpoint.USERS, this::next, new Notes())
        .subscribe()
        .withSubscriber(AssertSubscriber.create(pages));
  }

  private Uni<UserPage> next(String token) {
    return Uni.createFrom()
        .deferred(
            () -> {
              asked.add(token == null ? "first" : token);
              return answers.remove();
            });
  }

  private void answer(UserPage... pages) {
    for (UserPage page : pages) {
      answers.add(Uni.createFrom().item(page));
    }
  }

  private static ZoomError errorOf(AssertSubscriber<?> reader) {
    return ((ZoomException) reader.getFailure()).error();
  }

  private static UserPage page(String nextToken) {
    return new UserPage(List.of(user()), nextToken, null);
  }

  private static ZoomUser user() {
    return new ZoomUser("u", null, null, null, null, null, null);
  }

  private final class Notes implements Attempts.Listener {

    @Override
    public void retrying(ZoomError error, int retry, Duration delay) {
      heard.add("retry " + retry + " in " + delay);
    }

    @Override
    public void recovered(ZoomError lastError, int retries) {
      heard.add("recovered after " + retries);
    }

    @Override
    public void gaveUp(ZoomError error, int retries) {
      heard.add("gave up after " + retries);
    }
  }
}
