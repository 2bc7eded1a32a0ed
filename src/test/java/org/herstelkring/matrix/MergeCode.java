package org.herstelkring.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.herstelkring.Herstelkring;
import org.herstelkring.shared.Stale;

/** What the code says of pages with both texts: which methods lead to one, and the names of the fields they put there. */
final class MergeCode {

    private static final String FIELD = Stale.StaleField.class.getName().replace('.', '/');

    /** What a method calls and which texts stand in it, but for those at which field something is wrong. */
    private record Body(Set<String> calls, Set<String> texts) {}

    private final Map<String, Body> bodies = new HashMap<>();
    private final Map<String, Boolean> leading = new HashMap<>();

    MergeCode() {
        try {
            Path root = Path.of(Herstelkring.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root.resolve("org/herstelkring"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".class")).toList())
                    read(ClassFile.of().parse(file));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    /** Whether a page with both texts may come of it. */
    boolean leads(Method handler) {
        return leads(name(handler));
    }

    /** Every text in the methods between it and the fields of that page: the names of the fields are among them. */
    Set<String> shown(Method handler) {
        Set<String> texts = new HashSet<>();
        for (String method : reached(name(handler)))
            if (leads(method)) texts.addAll(bodies.get(method).texts());
        return texts;
    }

    private boolean leads(String method) {
        Boolean known = leading.get(method);
        if (known == null) {
            known = reached(method).stream()
                    .anyMatch(one -> bodies.get(one).calls().stream().anyMatch(call -> call.startsWith(FIELD + ".")));
            leading.put(method, known);
        }
        return known;
    }

    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String method = next.pop();
            if (!bodies.containsKey(method) || method.startsWith(FIELD) || !reached.add(method)) continue;
            next.addAll(bodies.get(method).calls());
        }
        return reached;
    }

    private void read(ClassModel type) {
        for (MethodModel method : type.methods()) {
            var body = new Body(new HashSet<>(), new HashSet<>());
            method.code().ifPresent(code -> read(code, body));
            bodies.merge(
                    type.thisClass().asInternalName() + "."
                            + method.methodName().stringValue(),
                    body,
                    MergeCode::both);
        }
    }

    private static void read(Iterable<CodeElement> code, Body body) {
        Set<String> before = new HashSet<>();
        for (CodeElement element : code) {
            if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text)
                before.add(text);
            if (element instanceof InvokeInstruction call) {
                if (!call.name().stringValue().equals("rejectValue"))
                    body.texts().addAll(before);
                before.clear();
                body.calls()
                        .add(call.owner().asInternalName() + "." + call.name().stringValue());
            }
            if (element instanceof InvokeDynamicInstruction lambda)
                lambda.bootstrapArgs().stream()
                        .filter(DirectMethodHandleDesc.class::isInstance)
                        .map(DirectMethodHandleDesc.class::cast)
                        .forEach(one -> body.calls().add(internal(one) + "." + one.methodName()));
        }
        body.texts().addAll(before);
    }

    private static Body both(Body one, Body other) {
        one.calls().addAll(other.calls());
        one.texts().addAll(other.texts());
        return one;
    }

    private static String internal(DirectMethodHandleDesc handle) {
        String descriptor = handle.owner().descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName().replace('.', '/') + "." + method.getName();
    }
}
