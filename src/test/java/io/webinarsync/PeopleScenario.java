package io.webinarsync;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;

/**
 * A small account with everything awkward at once: guests, rejoins, restarts, recurring webinars,
 * odd uuids, anonymous answers, a host without the add-on, older webinars that only the history
 * tells.
 */
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = {
      @ResourceArg(name = "webinars", value = "48"),
      @ResourceArg(name = "staff", value = "3,1,2"),
      @ResourceArg(name = "quiet-week", value = "true"),
      @ResourceArg(name = "people", value = "12,15"),
      @ResourceArg(name = "history", value = "6"),
      @ResourceArg(name = "odd-share", value = "0.15")
    })
public abstract class PeopleScenario extends Scenario {}
