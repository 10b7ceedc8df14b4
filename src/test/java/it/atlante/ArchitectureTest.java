package it.atlante;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The house as the design draws it: which module may use which, and the rules that hold in every room. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.atlante");

    /** From the ground up; a module may use those named, and their named interfaces. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.of(
            "geo", Set.of(),
            "catalogue", Set.of("geo"),
            "access", Set.of("catalogue"),
            "address", Set.of("geo", "catalogue"),
            "ingest", Set.of("geo", "catalogue", "access", "address"),
            "search", Set.of("geo", "catalogue", "access", "address"),
            "territory", Set.of("geo", "catalogue", "access", "search"),
            "map", Set.of("geo", "catalogue", "access", "search", "territory"),
            "web", Set.of("geo", "catalogue", "access", "ingest", "search", "territory", "map")));

    @Test
    void modules_use_only_what_the_table_allows() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void the_table_is_the_one_that_the_packages_declare() {
        MAY_USE.forEach((module, allowed) -> {
            ApplicationModule declared = packageOf(module).getAnnotation(ApplicationModule.class);
            Set<String> names = List.of(declared.allowedDependencies()).stream()
                    .map(name -> name.replace(" :: *", ""))
                    .collect(Collectors.toSet());
            assertThat(names).as("modules that %s may use", module).isEqualTo(allowed);
        });
    }

    private static Package packageOf(String module) {
        try {
            return Class.forName("it.atlante." + module + ".package-info").getPackage();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("module " + module + " has no package-info", e);
        }
    }

    @Test
    void geotools_lives_in_geo_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("it.atlante.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(CLASSES);
    }

    /** JNDI look-ups (CVE-2022-24818) and sort files read by Java deserialisation are in the GeoTools jars; nothing may reach them. */
    @Test
    void the_dangerous_corners_of_geotools_are_not_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.geotools.util.factory.GeoTools")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.geotools.data.sort.SimpleFeatureIO")
                .check(CLASSES);
    }

    @Test
    void geo_knows_nothing_of_spring_or_of_the_store() {
        noClasses()
                .that()
                .resideInAPackage("it.atlante.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..", "org.springframework.context..", "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void lucene_lives_in_its_adapter_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("it.atlante.search.lucene..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void controllers_are_private_to_their_package() {
        classes()
                .that()
                .areAnnotatedWith("org.springframework.stereotype.Controller")
                .or()
                .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void no_package_or_class_has_a_name_that_says_nothing() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..impl..",
                        "..dto..",
                        "..service.helper..",
                        "..helper..",
                        "..manager..")
                .orShould()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils|Util|DTO|Dto)")
                .check(CLASSES);
    }
}
