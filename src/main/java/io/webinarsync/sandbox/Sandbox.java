package io.webinarsync.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A Zoom of our own, over real HTTP on 127.0.0.1: a generated account, its API and its OAuth.
 *
 * <p>Runs until it is closed, on an event loop of its own, in whatever process starts it.
 */
public final class Sandbox implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final SandboxSettings settings;
  private final Vertx vertx;
  private final HttpServer server;
  private final Account account;
  private final IssuedTokens accessTokens;
  private final Consents consents;
  private final PageTokens pageTokens;
  private final Faults faults;
  private final Traffic traffic = new Traffic();

  private Sandbox(SandboxSettings settings) {
    Conduct conduct = settings.conduct();
    this.settings = settings;
    this.account = new Account(settings.account(), new Changes());
    this.accessTokens = new IssuedTokens(conduct.clock(), conduct.accessTokenLife());
    this.consents =
        new Consents(new OAuthClient(settings.credentials().consentApp()), conduct.clock());
    this.pageTokens = new PageTokens(conduct.clock(), conduct.pageTokenLife());
    this.faults = new Faults(settings.account().seed());
    settings.faults().forEach(faults::add);
    this.vertx = Vertx.vertx(options());
    this.server = vertx.createHttpServer();
  }

  /** Starts a sandbox and waits until it listens. */
  public static Sandbox start(SandboxSettings settings) {
    Sandbox sandbox = new Sandbox(settings);
    try {
      sandbox.listen();
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
    return sandbox;
  }

  /** The port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** The API's address, such as {@code http://127.0.0.1:8090/v2}. */
  public String apiUrl() {
    return origin() + "/v2";
  }

  /** The address of OAuth, such as {@code http://127.0.0.1:8090/oauth}. */
  public String oauthUrl() {
    return origin() + "/oauth";
  }

  /** The address of the control endpoint, which explains itself there. */
  public String controlUrl() {
    return origin() + "/control";
  }

  /** What it was started with. */
  public SandboxSettings settings() {
    return settings;
  }

  /** What the account holds. */
  public Truth truth() {
    return new Truth(account);
  }

  /** What happens to single webinars. */
  public Changes changes() {
    return account.changes();
  }

  /** What goes wrong on demand. */
  public Faults faults() {
    return faults;
  }

  /** What was asked and answered, counted. */
  public Calls calls() {
    return traffic.calls();
  }

  /** The newest requests, oldest first, at most 10,000. */
  public List<RecordedRequest> requests() {
    return traffic.requests().all();
  }

  /** Begins the count of calls anew, and forgets the requests. */
  public void forgetCalls() {
    traffic.calls().reset();
    traffic.requests().clear();
  }

  /** Makes every access token given so far expire. */
  public void expireAccessTokens() {
    accessTokens.revokeAll();
  }

  /** Makes every refresh token given so far worthless, as if all had withdrawn their consent. */
  public void withdrawConsents() {
    consents.withdrawAll();
  }

  /** Makes every page token given so far expire. */
  public void expirePageTokens() {
    pageTokens.expireAll();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private String origin() {
    return "http://" + LOOPBACK + ":" + port();
  }

  private void listen() {
    Router router = Router.router(vertx);
    Dispatch dispatch = new Dispatch(vertx, settings.conduct().latency());
    new ControlRoutes(this).addTo(router);
    new ZoomRoutes(new Subjects(account), courier(), dispatch, traffic).addTo(router);
    server
        .requestHandler(router)
        .listen(settings.port(), LOOPBACK)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private Courier courier() {
    return new Courier(gateway(), faults, accessTokens, pageTokens, settings.conduct().clock());
  }

  private Gateway gateway() {
    return new Gateway(
        accessTokens,
        settings.credentials().scopes(),
        new RateLimits(settings.conduct().limits(), settings.conduct().clock()),
        operations());
  }

  private Map<Endpoint, Operation> operations() {
    Paging paging = new Paging(pageTokens);
    OAuthClient client = new OAuthClient(settings.credentials());
    Scopes scopes = settings.credentials().scopes();
    Map<Endpoint, Operation> operations = new EnumMap<>(Endpoint.class);
    operations.put(Endpoint.USERS, new UsersOperation(account, paging));
    operations.put(Endpoint.USER, new UserOperation(account.users()));
    operations.put(Endpoint.WEBINARS, new WebinarsOperation(account, paging));
    operations.put(Endpoint.WEBINAR, new WebinarOperation(account));
    operations.putAll(new WebinarOperations(account, paging).all());
    operations.putAll(new PastOperations(account, paging).all());
    operations.put(
        Endpoint.TOKEN,
        new TokenOperation(
            client, accessTokens, consents, () -> new ApiGrant(origin(), scopes.text())));
    operations.put(Endpoint.REVOKE, new RevokeOperation(client, accessTokens, consents));
    operations.put(Endpoint.ME, new MeOperation(account, consents, settings.credentials()));
    operations.put(Endpoint.AUTHORIZE, new AuthorizeOperation(consents));
    return operations;
  }

  /** One event loop is plenty, and nothing is unpacked to the disk. */
  private static VertxOptions options() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(1)
        .setInternalBlockingPoolSize(1)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }
}
