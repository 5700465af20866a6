package io.webinarsync.monitoring;

/**
 * A list with one item a connection, in the order of their ids.
 *
 * @param sql finds the documents of an owner's ($1) connections, or of one of them ($2), after an
 *     id ($3), so many ($4) at the most
 * @param item what a document is
 */
record ConnectionList<T extends Record & OfConnection>(String sql, Class<T> item) {

  static final ConnectionList<ConnectionStateView> STATES =
      new ConnectionList<>(MonitoringSql.STATES, ConnectionStateView.class);

  static final ConnectionList<AlertsView> ALERTS =
      new ConnectionList<>(MonitoringSql.ALERTS, AlertsView.class);

  static final ConnectionList<PerformanceView> PERFORMANCE =
      new ConnectionList<>(MonitoringSql.PERFORMANCE, PerformanceView.class);

  static final ConnectionList<StatisticsView> STATISTICS =
      new ConnectionList<>(MonitoringSql.STATISTICS, StatisticsView.class);
}
