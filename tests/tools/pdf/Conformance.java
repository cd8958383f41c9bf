import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against PDF/UA and PDF/A profiles with veraPDF's own library, many in one run.
 *
 * <p>Arguments: the profiles joined by commas, as in {@code ua1,2a}, then the files. Prints a line for each file and
 * profile, and each broken rule with how often it was broken. Exit code 0 where all conform, 1 where one does not.
 */
public final class Conformance {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> profiles = List.of(arguments[0].split(","));
    boolean allConform = true;
    for (String file : List.of(arguments).subList(1, arguments.length)) {
      for (String profile : profiles) {
        allConform &= conforms(Path.of(file), PDFAFlavour.fromString(profile));
      }
    }
    System.exit(allConform ? 0 : 1);
  }

  private static boolean conforms(Path file, PDFAFlavour profile) {
    try (InputStream bytes = Files.newInputStream(file);
        var parser = Foundries.defaultInstance().createParser(bytes, profile)) {
      var result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      String verdict = result.isCompliant() ? "conforms" : "DOES NOT CONFORM";
      System.out.printf("%s: %s to %s, %d checks%n", file.getFileName(), verdict, profile, result.getTotalAssertions());
      breaches(result).forEach((rule, times) -> System.out.printf("    %s (%d times)%n", rule, times));
      return result.isCompliant();
    } catch (Exception unreadable) {
      System.out.printf("%s: DOES NOT CONFORM to %s, it cannot be read: %s%n", file.getFileName(), profile, unreadable);
      return false;
    }
  }

  /** Each broken rule, by clause, with how often it was broken. */
  private static Map<String, Long> breaches(ValidationResult result) {
    return result.getTestAssertions().stream()
        .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
        .collect(Collectors.groupingBy(Conformance::rule, TreeMap::new, Collectors.counting()));
  }

  private static String rule(TestAssertion assertion) {
    var id = assertion.getRuleId();
    return id.getClause() + "-" + id.getTestNumber() + " " + assertion.getMessage();
  }
}
