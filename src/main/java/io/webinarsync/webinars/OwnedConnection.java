package io.webinarsync.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whose a connection is, which says who may see its webinars. Read only. */
@Entity
@Immutable
@Table(name = "zoom_connections")
class OwnedConnection {

  @Id UUID id;

  @Column(name = "user_id")
  String owner;
}
