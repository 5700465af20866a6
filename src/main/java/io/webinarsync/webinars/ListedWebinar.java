package io.webinarsync.webinars;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A webinar without what is long, for lists. */
@Entity
@Immutable
@Table(name = "zoom_webinars")
class ListedWebinar extends StoredWebinar {}
