package io.webinarsync.planted.sync;

import io.webinarsync.planted.sandbox.Prints;

/** Would not be there in production. */
public class UsesSandbox {

  Prints sandbox = new Prints();
}
