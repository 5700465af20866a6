package io.webinarsync.webinars;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * A webinar as stored, read only: webinars are written set by set, not one by one. The columns for
 * passcodes, and {@code start_url}, are not mapped, so that no answer can hold them.
 */
@MappedSuperclass
abstract class StoredWebinar extends PanacheEntityBase {

  @Id public UUID id;

  @Column(name = "connection_id")
  public UUID connectionId;

  @Embedded public Outline outline;
}
