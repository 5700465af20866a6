package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
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

  private long listedCount() {
    return licensed().mapToLong(host -> account.count(host, false)).sum();
  }

  private IntStream licensed() {
    return IntStream.range(0, account.shape().staff().licensed());
  }
}
