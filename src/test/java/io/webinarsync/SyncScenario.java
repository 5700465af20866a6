package io.webinarsync;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;

/** What a test of whole syncs stands on: the service, a real PostgreSQL and the sandbox. */
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = {
      @ResourceArg(name = "webinars", value = "620"),
      @ResourceArg(name = "staff", value = "3,1,2"),
      @ResourceArg(name = "quiet-week", value = "true")
    })
public abstract class SyncScenario extends Scenario {}
