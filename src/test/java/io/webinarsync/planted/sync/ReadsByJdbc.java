package io.webinarsync.planted.sync;

import javax.sql.DataSource;

/** Asks the database on a thread that has better things to do. */
public class ReadsByJdbc {

  DataSource database;
}
