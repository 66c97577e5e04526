import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Checks PDF files against PDF/UA-1 and PDF/A-2a with veraPDF's engine.
 *
 * <p>Prints one line for each file and standard: file, standard, number of checks, then the broken rules, tab between. A
 * file that obeys a standard has no rules on its line.
 */
public class CheckPdf {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, PDFAFlavour> standards = new LinkedHashMap<>();
    standards.put("ua-1", PDFAFlavour.PDFUA_1);
    standards.put("a-2a", PDFAFlavour.PDFA_2_A);
    for (String file : files)
      for (Map.Entry<String, PDFAFlavour> standard : standards.entrySet())
        System.out.println(file + "\t" + standard.getKey() + "\t" + check(Path.of(file), standard.getValue()));
  }

  private static String check(Path file, PDFAFlavour flavour) throws Exception {
    try (var stream = Files.newInputStream(file);
        var parser = Foundries.defaultInstance().createParser(stream, flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      var broken = new TreeSet<String>();
      for (TestAssertion assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED)
          broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
      if (!result.isCompliant() && broken.isEmpty()) broken.add("not compliant");
      return result.getTotalAssertions() + (broken.isEmpty() ? "" : "\t" + String.join("\t", broken));
    }
  }
}
