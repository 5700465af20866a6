package io.webinarsync.sandbox;

/** What belongs to the webinars of an account, each part made when asked for. */
final class Contents {

  private final AccountShape shape;
  private final Instances instances;
  private final Registrants registrants;
  private final RegistrationQuestions registrationQuestions;
  private final Panelists panelists;
  private final Polls polls;
  private final Surveys surveys;
  private final TrackingSources trackingSources;
  private final Participants participants;
  private final Answers answers;
  private final Reports reports;

  Contents(AccountShape shape, Users users) {
    this.shape = shape;
    this.instances = new Instances(shape);
    this.registrants = new Registrants(shape);
    this.registrationQuestions = new RegistrationQuestions(shape);
    this.panelists = new Panelists(shape);
    this.polls = new Polls(shape);
    this.surveys = new Surveys(shape);
    this.trackingSources = new TrackingSources(shape, registrants);
    this.participants = new Participants(shape, registrants);
    this.answers = new Answers(shape, participants, polls);
    this.reports = new Reports(shape, users, participants);
  }

  Instances instances() {
    return instances;
  }

  Registrants registrants() {
    return registrants;
  }

  RegistrationQuestions registrationQuestions() {
    return registrationQuestions;
  }

  Panelists panelists() {
    return panelists;
  }

  Polls polls() {
    return polls;
  }

  Surveys surveys() {
    return surveys;
  }

  TrackingSources trackingSources() {
    return trackingSources;
  }

  Participants participants() {
    return participants;
  }

  Answers answers() {
    return answers;
  }

  Reports reports() {
    return reports;
  }

  /** Whether the lists of the webinar tell wrong how long they are. */
  boolean tellWrongTotal(long index) {
    return shape.oddities().strike(Oddity.WRONG_TOTAL, shape.webinar(index));
  }
}
