package dev.assay.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Rules about which code may know which; each one that is broken fails with the places that break it. */
public final class Architecture {

    private final JavaClasses classes;
    private final String root;

    private Architecture(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
    }

    /** The classes of a module, its tests left out. */
    public static Architecture of(Class<?> inRootPackage) {
        return new Architecture(inRootPackage.getPackageName());
    }

    /** Features can be understood, changed and removed one at a time only while they form no cycle. */
    public Architecture formsNoCycles() {
        slices().matching(root + ".(*)..").should().beFreeOfCycles().check(classes);
        return this;
    }

    /**
     * Some packages do without a library or another package.
     *
     * @param below packages below the root, for example {@code call}
     * @param unseen packages that they must not know, for example {@code org.apache.kafka..}
     */
    public Architecture keepsFrom(String below, String... unseen) {
        noClasses()
                .that()
                .resideInAPackage(root + "." + below + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(unseen)
                .check(classes);
        return this;
    }
}
