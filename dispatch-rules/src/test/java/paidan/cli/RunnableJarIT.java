package paidan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runnable jar as it is shipped, in a process of its own: what shading can break shows nowhere
 * else. Runs in the {@code verify} phase, when the jar is there.
 */
class RunnableJarIT {

  private static final Path JAR = Path.of("target", "paidan.jar").toAbsolutePath();
  private static final String SERVICES = "META-INF/services/";

  @TempDir private Path folder;

  private Ended paidan(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
    command.addAll(List.of(arguments));
    return Ended.run(folder, Map.of(), command);
  }

  private String file(String name, String lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, lines).toString();
  }

  private String rulebook() {
    return folder.resolve("rulebook").toString();
  }

  @BeforeEach
  void rulebook_with_code() throws IOException {
    file("rulebook/rulebook.csv", "Key,Value\nname,linhai\ntime zone,Asia/Shanghai\n");
    file(
        "rulebook/organizers.csv",
        """
        Code,Name,Kind
        WATER,Linhai Water,enterprise
        ROADS,Roads Bureau,department
        HARBOUR,Harbour Office,department
        """);
    file("rulebook/matters.csv", "Code,Level 1\nW,Water\nR,Roads\nA,Archives\n");
    file("rulebook/dispatch-list.csv", "ID,Matter,Lead\n1,Water,WATER\n2,Roads,ROADS\n");
    file(
        "rulebook/rules/harbour.drl",
        """
        package linhai
        import paidan.stage.Assignment

        rule "the harbour office takes roads"
            salience( 700 )
        when
            $order : Assignment( isMatterWithin("Roads") )
        then
            $order.dispatchTo("HARBOUR");
        end
        """);
    file(
        "rulebook/rules/archives.drl.csv",
        """
        RuleSet,linhai.tables
        Import,paidan.stage.Assignment
        ,
        RuleTable Who keeps what
        NAME,PRIORITY,CONDITION,ACTION
        ,,$order : Assignment,
        ,,isMatterWithin("$param"),$order.dispatchTo("$param");
        Rule,,Matter,Lead
        archives to the water works,800,Archives,WATER
        """);
    file(
        "orders.jsonl",
        """
        {"id":"1","receivedAt":"2026-03-02T10:00:00+08:00","matter":"Water"}
        {"id":"2","receivedAt":"2026-03-02T10:00:00+08:00","matter":"Roads"}
        {"id":"3","receivedAt":"2026-03-02T10:00:00+08:00","matter":"Archives"}
        """);
  }

  @Test
  void decides_orders_by_the_embedded_rulebook_and_says_nothing_but_the_counts() throws Exception {
    String orders =
        file(
            "beijing.jsonl",
            """
            {"id":"1","receivedAt":"2026-11-23T09:15:00+08:00","requestType":"complaint",\
            "matter":"城市管理 > 供水 > 停水","location":{"area":"东城区东华门街道"}}
            {"id":"2","receivedAt":"2026-11-23T09:15:00+08:00","requestType":"complaint",\
            "matter":"物业管理 > 环境卫生 > 楼道垃圾","location":{"area":"八里庄街道"}}
            """);
    Ended run = paidan("run", "--rulebook", "beijing", "--lang", "zh", orders);
    assertThat(run.err().lines())
        .as(run.err())
        .satisfiesExactly(
            counts -> assertThat(counts).startsWith("已决定 2 张"),
            dispatched -> assertThat(dispatched).isEqualTo("  派单 1"),
            undetermined -> assertThat(undetermined).isEqualTo("  待定 1"));
    assertThat(run.out()).contains("派单 | 北京市自来水集团有限责任公司", "待定 | 区划不明");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_damaged_workbook_is_told_in_a_finding_and_nothing_else() throws Exception {
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("rulebook/areas.xlsx")))) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types".getBytes(StandardCharsets.UTF_8));
    }
    Ended check = paidan("check", "--lang=zh", rulebook());
    assertThat(check.status()).isEqualTo(2);
    assertThat(check.out()).contains("areas.xlsx: 文件已损坏");
    assertThat(check.err()).isEmpty();
  }

  @Test
  void compiles_a_rulebooks_own_rules_and_tables_when_code_is_allowed() throws Exception {
    Ended run =
        paidan(
            "run",
            "--json",
            "--lang=en",
            "--allow-code",
            "--rulebook",
            rulebook(),
            folder.resolve("orders.jsonl").toString());
    assertThat(run.err().lines())
        .as(run.err())
        .satisfiesExactly(
            counts -> assertThat(counts).startsWith("Decided 3, rejected 0"),
            dispatched -> assertThat(dispatched).isEqualTo("  dispatch 3"));
    assertThat(run.out().lines())
        .satisfiesExactly(
            one -> assertThat(one).contains("\"lead\":{\"code\":\"WATER\""),
            two ->
                assertThat(two)
                    .contains("\"lead\":{\"code\":\"HARBOUR\"", "the harbour office takes roads"),
            three ->
                assertThat(three)
                    .contains("\"lead\":{\"code\":\"WATER\"", "archives to the water works"));
    assertThat(run.status()).isZero();
  }

  @Test
  void refuses_a_rulebooks_own_rules_and_tables_otherwise() throws Exception {
    Ended run =
        paidan(
            "run",
            "--lang=en",
            "--rulebook",
            rulebook(),
            folder.resolve("orders.jsonl").toString());
    assertThat(run.status()).isEqualTo(Exit.ERRORS);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("rules/harbour.drl", "rules/archives.drl.csv", "--allow-code")
        .doesNotContain("\tat ");
  }

  @Test
  void tells_the_errors_of_a_rulebook_in_both_languages() throws Exception {
    String broken = folder.resolve("broken").toString();
    file("broken/rulebook.csv", "Key,Value\nname,x\ntime zone,Asia/Shanghai\n");
    file("broken/organizers.csv", "Code,Name,Kind\nWATER,自来水公司,enterprise\n");
    file("broken/matters.csv", "Code,Level 1\n01,供水\n");
    file("broken/dispatch-list.csv", "ID,Matter,Lead\n1,供谁,WATER\n");

    Ended english = paidan("check", broken, "--lang=en");
    assertThat(english.status()).isEqualTo(Exit.ERRORS);
    assertThat(english.out())
        .contains("ERROR dispatch-list.csv, B2: ", "\"供谁\". Did you mean: 供水 (01)?");
    assertThat(english.err()).isEmpty();

    Ended chinese = paidan("check", broken, "--lang=zh");
    assertThat(chinese.status()).isEqualTo(Exit.ERRORS);
    assertThat(chinese.out()).contains("dispatch-list.csv", "B2", "供谁", "供水", "事项");
    assertThat(chinese.err()).isEmpty();
  }

  @Test
  void every_provider_of_a_service_that_is_in_the_jar_is_named_in_it() throws IOException {
    int merged = 0;
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> services =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.matches(SERVICES + "[^/]+"))
              .toList();
      for (String service : services) {
        Set<String> named = providers(jar.getInputStream(jar.getJarEntry(service)));
        List<URL> sources = Collections.list(getClass().getClassLoader().getResources(service));
        Set<String> wanted = new TreeSet<>();
        for (URL source : sources) {
          wanted.addAll(providers(source.openStream()));
        }
        wanted.removeIf(provider -> jar.getEntry(classFile(provider)) == null);
        assertThat(named).as(service).isEqualTo(wanted);
        merged += sources.size() > 1 && named.size() > 1 ? 1 : 0;
      }
    }
    // Or there would be nothing that shading could have got wrong.
    assertThat(merged).isPositive();
  }

  private static String classFile(String provider) {
    return provider.replace('.', '/') + ".class";
  }

  private static Set<String> providers(java.io.InputStream file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void classes_for_newer_jvms_are_found() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE))
          .isEqualTo("true");
      assertThat(jar.stream().map(JarEntry::getName))
          .anyMatch(name -> name.startsWith("META-INF/versions/") && name.endsWith(".class"))
          .noneMatch(name -> name.endsWith("module-info.class"));
    }
  }
}
