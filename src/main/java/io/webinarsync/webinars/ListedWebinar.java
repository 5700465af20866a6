package io.webinarsync.webinars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A webinar without what is long, for lists. */
@Entity
@Immutable
@Table(name = "zoom_webinars")
class ListedWebinar extends StoredWebinar {

  /** What a list by title is sorted by, made by the database from the title; null without one. */
  @Nullable
  @Column(name = "title_order")
  public String titleOrder;
}
