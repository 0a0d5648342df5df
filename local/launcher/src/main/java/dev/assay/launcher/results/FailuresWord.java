package dev.assay.launcher.results;

import dev.assay.contracts.ExportTarget.Failures;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code omitted} and {@code error-row}. */
public final class FailuresWord implements ITypeConverter<Failures> {

    @Override
    public Failures convert(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "omitted" -> Failures.OMITTED;
            case "error-row" -> Failures.ERROR_ROW;
            default -> throw new TypeConversionException("say omitted or error-row, not " + word);
        };
    }
}
