package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the account really holds at this moment, for tests to judge a reader by. Made as it is read:
 * nothing is held, whatever the account's size.
 */
public final class Truth {

  private final Account account;

  Truth(Account account) {
    this.account = account;
  }

  /** Ids of the hosts with the webinar add-on, in the order of the list of users. */
  public List<String> hosts() {
    return licensed().mapToObj(account.users()::id).toList();
  }

  /** Ids of the hosts without the webinar add-on. */
  public List<String> hostsWithoutAddon() {
    Staff staff = account.shape().staff();
    return IntStream.range(staff.licensed(), staff.hosts()).mapToObj(account.users()::id).toList();
  }

  /** Ids of all webinars that are listed and can be read by themselves. */
  public LongStream ids() {
    return licensed()
        .mapToObj(account::listedIds)
        .flatMapToLong(ids -> ids)
        .filter(account.changes()::isThere);
  }

  /** How many webinars {@link #ids()} tells. */
  public long count() {
    return listedCount() - account.changes().vanished().filter(account::has).count();
  }

  /**
   * The webinar as Zoom answers {@code GET /webinars/{id}?show_previous_occurrences=true}; empty
   * where that answer is 404.
   */
  public Optional<ObjectNode> webinar(long id) {
    return account.webinar(id, true).map(Json::asRead);
  }

  /** How many calls read the lists of all hosts with the add-on, at that page size. */
  public long listPages(int pageSize) {
    return licensed()
        .mapToLong(host -> Math.max(1, (account.count(host, false) + pageSize - 1) / pageSize))
        .sum();
  }

  /** All registrants of a webinar, whatever their status, as Zoom sends them. */
  public List<ObjectNode> registrants(long id) {
    return of(id, index -> contents().registrants().all(index).all());
  }

  /** The panelists of a webinar. */
  public List<ObjectNode> panelists(long id) {
    return of(id, contents().panelists()::of);
  }

  /** The polls of a webinar; none where polls are disabled. */
  public List<ObjectNode> polls(long id) {
    return of(id, contents().polls()::of);
  }

  /** The tracking sources of a webinar. */
  public List<ObjectNode> trackingSources(long id) {
    return of(id, contents().trackingSources()::of);
  }

  /** What a webinar asks those who register, as Zoom answers; empty without registration. */
  public Optional<ObjectNode> registrationQuestions(long id) {
    return one(account.index(id))
        .filter(contents().registrants()::areWanted)
        .map(contents().registrationQuestions()::of)
        .map(Json::asRead);
  }

  /** The survey of a webinar; empty where surveys are disabled. */
  public Optional<ObjectNode> survey(long id) {
    return one(account.index(id)).flatMap(contents().surveys()::of).map(Json::asRead);
  }

  /** The times that a webinar was held, oldest first. */
  public List<ObjectNode> instances(long id) {
    return of(
        id, index -> contents().instances().of(index).stream().map(Instance::listed).toList());
  }

  /** The sessions of all who came to an instance. */
  public List<ObjectNode> participants(String uuid) {
    return at(uuid, instance -> contents().participants().of(instance).all());
  }

  /** Registrants who were let in and did not come to an instance. */
  public List<ObjectNode> absentees(String uuid) {
    return at(uuid, instance -> contents().participants().absentees(instance).all());
  }

  /** What people answered in the polls of an instance: the list {@code questions}. */
  public List<ObjectNode> pollAnswers(String uuid) {
    return at(uuid, contents().answers()::toPolls);
  }

  /** What people asked in an instance: the list {@code questions}. */
  public List<ObjectNode> questions(String uuid) {
    return at(uuid, contents().answers()::questions);
  }

  /** The report on an instance. */
  public Optional<ObjectNode> report(String uuid) {
    return account.instance(uuid).map(contents().reports()::of).map(Json::asRead);
  }

  /** All times that any webinar was held, as the history lists them, whatever the month. */
  public List<ObjectNode> history() {
    return new History(account).all().map(Json::asRead).toList();
  }

  private List<ObjectNode> of(long id, LongFunction<List<ObjectNode>> items) {
    return read(one(account.index(id)).map(items::apply));
  }

  private List<ObjectNode> at(String uuid, Function<Instance, List<ObjectNode>> items) {
    return read(account.instance(uuid).map(items));
  }

  private static List<ObjectNode> read(Optional<List<ObjectNode>> items) {
    return items.orElse(List.of()).stream().map(Json::asRead).toList();
  }

  private static Optional<Long> one(OptionalLong index) {
    return index.isPresent() ? Optional.of(index.getAsLong()) : Optional.empty();
  }

  private Contents contents() {
    return account.contents();
  }

  private long listedCount() {
    return licensed().mapToLong(host -> account.count(host, false)).sum();
  }

  private IntStream licensed() {
    return IntStream.range(0, account.shape().staff().licensed());
  }
}
