package io.webinarsync.webinars;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads entities behind the wall of {@link io.webinarsync.security.OwnedRows}. */
final class OwnedSession {

  private static final String NARROW =
      """
      select set_config('webinar_sync.owner', :owner, true),
             set_config('role', 'webinar_sync_reader', true)
      """;

  private OwnedSession() {}

  /** What is read in a transaction that sees one owner's rows alone. */
  static <T> Uni<T> read(String owner, Supplier<Uni<T>> reading) {
    return Panache.withTransaction(
        () ->
            Panache.getSession()
                .chain(session -> narrow(session, owner))
                .chain(() -> reading.get()));
  }

  private static Uni<Object[]> narrow(Mutiny.Session session, String owner) {
    return session
        .createNativeQuery(NARROW, Object[].class)
        .setParameter("owner", owner)
        .getSingleResult();
  }
}
