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
 * Holds PDF files against PDF/UA and PDF/A profiles with veraPDF's own library, many in one run on all processors.
 *
 * <p>Arguments: the profiles joined by commas, as in {@code ua1,2a}, then the files. Prints a line for each file and
 * profile, and one for each broken rule with how often it was broken: the file, a tab, {@code passed} or {@code fault},
 * a tab, and what was found.
 */
public final class Conformance {
  public static void main(String[] arguments) {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> profiles = List.of(arguments[0].split(","));
    List.of(arguments).subList(1, arguments.length).parallelStream().forEach(file -> {
      for (String profile : profiles) {
        validate(file, PDFAFlavour.fromString(profile));
      }
    });
  }

  private static void validate(String file, PDFAFlavour profile) {
    try (InputStream bytes = Files.newInputStream(Path.of(file));
        var parser = Foundries.defaultInstance().createParser(bytes, profile)) {
      var result = Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      if (result.isCompliant()) {
        say(file, "passed", "conforms to " + profile + ", " + result.getTotalAssertions() + " checks");
      } else {
        say(file, "fault", "does not conform to " + profile);
        breaches(result).forEach((rule, times) -> say(file, "fault", rule + " (" + times + " times)"));
      }
    } catch (Exception unreadable) {
      say(file, "fault", "does not conform to " + profile + ", it cannot be read: " + unreadable);
    }
  }

  private static void say(String file, String verdict, String found) {
    System.out.println(file + "\t" + verdict + "\t" + found.replaceAll("\\s+", " "));
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
