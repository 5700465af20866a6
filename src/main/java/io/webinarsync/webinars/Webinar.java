package io.webinarsync.webinars;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A webinar with all that is known of it. */
@Entity
@Immutable
@Table(name = "zoom_webinars")
class Webinar extends StoredWebinar {

  @Embedded public Content content;
  @Embedded public Registration registration;
  @Embedded public Broadcast broadcast;
  @Embedded public SignIn signIn;
  @Embedded public Notices notices;
  @Embedded public Attendance attendance;
  @Embedded public Checks checks;
  @Embedded public History history;
}
