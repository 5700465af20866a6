package io.webinarsync;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The laws of the house, see docs/architecture.md, for all that lives below one package: the
 * service's own, or that of the violations by which each law is seen to fail.
 */
final class Laws {

  /** Which packages each package may use, beside itself. */
  private static final Map<String, Set<String>> DIRECTIONS =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("security", Set.of("platform")),
          Map.entry("zoom", Set.of("platform")),
          Map.entry("sandbox", Set.of("platform")),
          Map.entry("webinars", Set.of("platform", "security")),
          Map.entry("progress", Set.of("platform", "security")),
          Map.entry("connections", Set.of("platform", "security", "zoom")),
          Map.entry(
              "sync",
              Set.of("platform", "security", "zoom", "connections", "webinars", "progress")),
          Map.entry("monitoring", Set.of("platform", "security", "sync")),
          Map.entry("maintenance", Set.of("platform", "security", "sync", "progress")),
          Map.entry(
              "dashboard",
              Set.of("platform", "security", "monitoring", "sync", "webinars", "connections")));

  /** Where runs and feeds are rooted: nobody else waits for their end, so they subscribe. */
  private static final Set<String> ROOTS =
      Set.of(
          "Dispatcher",
          "Heartbeats",
          "RunWatch",
          "SilentDatabase",
          "EventHub",
          "WakeUps",
          "DatabaseGauges");

  /** Calls that keep a thread waiting, by the class and the method's name. */
  private static final Map<String, Set<String>> WAITING =
      Map.of(
          "java.lang.Thread", Set.of("sleep", "join", "yield", "onSpinWait"),
          "java.util.concurrent.Future", Set.of("get", "join"),
          "java.util.concurrent.CountDownLatch", Set.of("await"),
          "java.util.concurrent.Semaphore", Set.of("acquire"),
          "java.util.concurrent.BlockingQueue", Set.of("put", "take"),
          "java.util.concurrent.locks.LockSupport", Set.of("park", "parkNanos", "parkUntil"),
          "io.smallrye.mutiny.Uni", Set.of("await"),
          "io.smallrye.mutiny.groups.MultiSubscribe", Set.of("asIterable", "asStream"),
          "java.net.http.HttpClient", Set.of("send"));

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.util.Date.<init>",
          "java.util.Calendar.getInstance");

  private final String root;

  Laws(String root) {
    this.root = root;
  }

  ArchRule features_form_no_cycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  ArchRule every_class_lives_in_a_known_package() {
    return classes().should().resideInAnyPackage(packages(DIRECTIONS.keySet()));
  }

  /** One rule a package: it uses what the drawing lets it use, and nothing else of ours. */
  Stream<ArchRule> directions() {
    return DIRECTIONS.entrySet().stream().map(use -> uses_only(use.getKey(), use.getValue()));
  }

  ArchRule uses_only(String name, Set<String> used) {
    DescribedPredicate<JavaClass> ours = resideInAPackage(root + "..");
    DescribedPredicate<JavaClass> allowed = resideInAnyPackage(packages(used));
    DescribedPredicate<JavaClass> itself = resideInAPackage(in(name));
    return noClasses()
        .that()
        .resideInAPackage(in(name))
        .should()
        .dependOnClassesThat(ours.and(not(allowed)).and(not(itself)))
        .as(name + " uses nothing of ours but " + used)
        .allowEmptyShould(true);
  }

  ArchRule uses_only(String name) {
    return uses_only(name, DIRECTIONS.get(name));
  }

  ArchRule only_maintenance_schedules() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("maintenance"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus.scheduler..", "org.quartz..")
        .allowEmptyShould(true);
  }

  ArchRule only_the_resource_reaches_the_starter() {
    DescribedPredicate<JavaClass> starter = outermost("SyncStarter");
    return noClasses()
        .that(not(outermost("SyncsResource")).and(not(starter)))
        .should()
        .dependOnClassesThat(starter)
        .as("Only SyncsResource reaches SyncStarter")
        .allowEmptyShould(true);
  }

  ArchRule nothing_waits() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("sandbox"))
        .should()
        .callCodeUnitWhere(describe("keeps a thread waiting", Laws::isWaiting));
  }

  ArchRule nothing_blocks_on_jdbc() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("sandbox"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..");
  }

  ArchRule only_roots_subscribe() {
    return noClasses()
        .that(not(outermost(ROOTS)).and(not(resideInAPackage(in("sandbox")))))
        .should()
        .callCodeUnitWhere(describe("subscribes", Laws::isSubscription))
        .as("Only " + ROOTS + " subscribe");
  }

  ArchRule whoever_subscribes_hears_of_failures() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("sandbox"))
        .should()
        .callCodeUnitWhere(describe("subscribes without a failure handler", Laws::isDeaf));
  }

  ArchRule time_comes_from_the_clock() {
    return noClasses()
        .that(not(outermost("SystemClock")).and(not(resideInAPackage(in("sandbox")))))
        .should()
        .callCodeUnitWhere(describe("reads the machine's clock", Laws::readsMachinesClock));
  }

  ArchRule names_say_what_a_class_is() {
    return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DTO|Dto)");
  }

  ArchRule zoom_holds_no_persistence() {
    return noClasses()
        .that()
        .resideInAPackage(in("zoom"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.persistence..",
            "jakarta.transaction..",
            "io.vertx.sqlclient..",
            "io.vertx.pgclient..",
            "io.vertx.mutiny.sqlclient..",
            "io.vertx.mutiny.pgclient..",
            "java.sql..",
            "javax.sql..");
  }

  /** Zoom writes its fields with underscores, and the API of ours does not. */
  ArchRule webinars_know_no_wire_names() {
    return noMembers()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(in("webinars"))
        .should(beNamedAsOnTheWire())
        .allowEmptyShould(true);
  }

  ArchRule every_package_is_null_marked() {
    return classes().should(liveInANullMarkedPackage());
  }

  ArchRule nothing_is_printed() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("sandbox"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  private String[] packages(Set<String> names) {
    return names.stream().map(this::in).toArray(String[]::new);
  }

  private String in(String name) {
    return root + "." + name + "..";
  }

  private static DescribedPredicate<JavaClass> outermost(String name) {
    return outermost(Set.of(name));
  }

  /** A class of that name, and all classes within it. */
  private static DescribedPredicate<JavaClass> outermost(Set<String> names) {
    return describe(
        "are in " + names, type -> names.contains(type.getName().replaceAll("^.*\\.|\\$.*$", "")));
  }

  private static boolean isWaiting(JavaCall<?> call) {
    return isObjectWait(call) || isKnownToWait(call);
  }

  /**
   * {@code wait()}, {@code wait(long)} or {@code wait(long, int)}, whose object may be anything.
   */
  private static boolean isObjectWait(JavaCall<?> call) {
    return name(call).equals("wait")
        && call.getTarget().getRawParameterTypes().stream().allMatch(JavaClass::isPrimitive);
  }

  private static boolean isKnownToWait(JavaCall<?> call) {
    return WAITING.entrySet().stream()
        .filter(waiting -> waiting.getValue().contains(call.getTarget().getName()))
        .anyMatch(waiting -> call.getTargetOwner().isAssignableTo(waiting.getKey()));
  }

  private static boolean isSubscription(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    boolean isStream =
        owner.isAssignableTo("io.smallrye.mutiny.Uni")
            || owner.isAssignableTo("java.util.concurrent.Flow$Publisher");
    return isStream && Set.of("subscribe", "subscribeAsCompletionStage").contains(name(call));
  }

  private static boolean isDeaf(JavaCall<?> call) {
    Stream<String> parameters =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getSimpleName);
    return call.getTargetOwner().getPackageName().equals("io.smallrye.mutiny.groups")
        && call.getTargetOwner().getSimpleName().endsWith("Subscribe")
        && name(call).equals("with")
        && parameters.filter("Consumer"::equals).count() < 2;
  }

  private static boolean readsMachinesClock(JavaCall<?> call) {
    boolean isNow =
        call.getTargetOwner().getPackageName().equals("java.time") && name(call).equals("now");
    boolean isGiven =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.getName().equals("java.time.Clock"));
    return (isNow && !isGiven)
        || CLOCKS.contains(call.getTargetOwner().getName() + "." + name(call));
  }

  private static String name(JavaCall<?> call) {
    return call.getTarget().getName();
  }

  private static ArchCondition<JavaMember> beNamedAsOnTheWire() {
    return new ArchCondition<>("be named as on Zoom's wire") {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        boolean isOnTheWire =
            member.getAnnotations().stream()
                .filter(named -> named.getRawType().getName().startsWith("com.fasterxml.jackson"))
                .anyMatch(named -> named.getProperties().toString().contains("_"));
        events.add(new SimpleConditionEvent(member, isOnTheWire, member.getDescription()));
      }
    };
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package that is null marked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isMarked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
        events.add(new SimpleConditionEvent(type, isMarked, type.getDescription()));
      }
    };
  }
}
