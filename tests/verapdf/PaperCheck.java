// Judges PDF files with veraPDF's own validator, all of them in one run.
//   java PaperCheck FLAVOUR[,FLAVOUR…] FILE…
// One line a file and flavour: "ok FLAVOUR FILE CHECKS", or "broken FLAVOUR FILE CLAUSE TEST TIMES".
// Exit code 0 when everything holds, 1 when a rule is broken, 2 when a file cannot be judged at all.

import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.logging.LogManager;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

public final class PaperCheck {
    private PaperCheck() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        if (args.length < 2) {
            System.err.println("flavours and at least one file are needed");
            System.exit(2);
        }
        VeraGreenfieldFoundryProvider.initialise();
        int worst = 0;
        for (String name : args[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                System.err.println("unknown flavour " + name);
                System.exit(2);
            }
            for (int i = 1; i < args.length; i++) {
                worst = Math.max(worst, judge(name, flavour, args[i]));
            }
        }
        System.exit(worst);
    }

    private static int judge(String name, PDFAFlavour flavour, String file) {
        String label = name + " " + Path.of(file).getFileName();
        try (FileInputStream bytes = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                System.out.println("ok " + label + " " + result.getTotalAssertions());
                return 0;
            }
            result.getFailedChecks().forEach((rule, times) -> System.out.println(
                    "broken " + label + " " + rule.getClause() + " " + rule.getTestNumber() + " " + times));
            return 1;
        } catch (Exception error) {
            System.out.println("unreadable " + label + " " + error.getClass().getSimpleName());
            return 2;
        }
    }
}
