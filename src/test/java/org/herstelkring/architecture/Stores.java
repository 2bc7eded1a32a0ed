package org.herstelkring.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.herstelkring.circle.Access;
import org.herstelkring.circle.Inside;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.Listing;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.NotPersonal;
import org.springframework.stereotype.Repository;

/** What a store is, and what its methods ask for. */
final class Stores {

    static final String HERE = "org.herstelkring";

    /** The last is what accesses are made from: what the acting person may. */
    private static final Set<String> PROOFS = Set.of(
            Access.class.getName(),
            KeeperRights.class.getName(),
            Listing.class.getName(),
            Inside.class.getName(),
            Duty.class.getName(),
            "org.herstelkring.circle.Rights");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);

    JavaClasses classes() {
        return classes;
    }

    /** A store says so: {@code @Repository}. What is nested in one belongs to it. */
    static boolean store(JavaClass one) {
        return one.isAnnotatedWith(Repository.class)
                || one.getEnclosingClass().map(Stores::store).orElse(false);
    }

    /** The module a class is in. */
    static String module(JavaClass one) {
        return one.getPackageName().split("\\.").length > 2
                ? one.getPackageName().split("\\.")[2]
                : "";
    }

    static boolean called(JavaMethod one) {
        return !one.getModifiers().contains(JavaModifier.PRIVATE)
                && !one.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !one.getModifiers().contains(JavaModifier.STATIC);
    }

    static boolean of(JavaMethodCall call, Class<?> type) {
        return call.getTargetOwner().isEquivalentTo(type);
    }

    /** Asks an access for its part, or hands it to a store that does. */
    static boolean requires(JavaMethodCall call) {
        if (of(call, Access.class)) return Set.of("to", "toAny", "listing").contains(call.getName());
        return store(call.getTargetOwner())
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Access.class) || type.isAssignableTo(Collection.class));
    }

    /** Whether somebody's rows stand in it: nothing before a circle does, and nothing that says so of itself. */
    static boolean personal(JavaClass store) {
        return !Set.of("people", "shared", "demo").contains(module(store)) && !store.isAnnotatedWith(NotPersonal.class);
    }

    /**
     * An access, what keeps a circle, a list of circles one may see or is inside, a duty of the house; or something of ours that was
     * made with one of them.
     */
    static boolean proof(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().anyMatch(Stores::proves);
    }

    private static boolean proves(JavaClass one) {
        return PROOFS.contains(one.getName()) || (ours(one) && holds(one, PROOFS, 2));
    }

    /** Whether a value of this type says whose rows are meant: an id, ids, or something of ours that holds one. */
    static boolean namesRows(JavaType type) {
        Set<JavaClass> all = type.getAllInvolvedRawTypes();
        return all.stream()
                .anyMatch(one ->
                        one.isEquivalentTo(UUID.class) || (ours(one) && holds(one, Set.of(UUID.class.getName()), 1)));
    }

    static String name(JavaMethod method) {
        return method.getOwner().getName().substring(HERE.length() + 1)
                + '.'
                + method.getName()
                + method.getRawParameterTypes().stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean ours(JavaClass one) {
        return one.getPackageName().startsWith(HERE);
    }

    private static boolean holds(JavaClass one, Set<String> names, int depth) {
        for (JavaField field : one.getFields()) {
            JavaClass type = field.getRawType();
            if (names.contains(type.getName())) return true;
            if (depth > 1 && ours(type) && !type.isEnum() && holds(type, names, depth - 1)) return true;
        }
        return false;
    }
}
