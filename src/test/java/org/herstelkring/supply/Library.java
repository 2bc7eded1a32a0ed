package org.herstelkring.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A library on the class path of the tests, which holds all that the product runs with; found in Maven's own store. */
record Library(String group, String artifact, String version, Path jar) implements Comparable<Library> {

    /** By {@code group:artifact}. The launcher of whoever runs the tests is no library of ours. */
    static TreeMap<String, Library> all() {
        TreeMap<String, Library> all = new TreeMap<>();
        Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .map(path -> of(Path.of(path)))
                .filter(one -> !one.artifact.startsWith("junit-platform-")
                        && !one.artifact.startsWith("open-test-reporting-")
                        && !one.artifact.startsWith("surefire-"))
                .forEach(one -> all.put(one.name(), one));
        return all;
    }

    private static Library of(Path jar) {
        Path version = jar.getParent();
        Path artifact = version.getParent();
        var pom = version.resolve(artifact.getFileName() + "-" + version.getFileName() + ".pom");
        return new Library(
                group(pom),
                artifact.getFileName().toString(),
                version.getFileName().toString(),
                jar);
    }

    String name() {
        return group + ":" + artifact;
    }

    /** The names of its licences, in its own pom or that of an ancestor. */
    List<String> licences() {
        Path store = jar.getParent().getParent();
        for (int i = 0; i <= group.chars().filter(c -> c == '.').count(); i++) store = store.getParent();
        return licences(store.getParent(), group, artifact, version, 0);
    }

    private static List<String> licences(Path store, String group, String artifact, String version, int depth) {
        Path pom = store.resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        if (depth > 8 || !Files.exists(pom)) return List.of();
        Element project = read(pom).getDocumentElement();
        List<String> names = new ArrayList<>();
        for (Element licences : children(project, "licenses"))
            for (Element licence : children(licences, "license"))
                for (Element name : children(licence, "name"))
                    names.add(name.getTextContent().strip().replaceAll("\\s+", " "));
        List<Element> parent = children(project, "parent");
        if (!names.isEmpty() || parent.isEmpty()) return names;
        return licences(
                store,
                text(parent.getFirst(), "groupId"),
                text(parent.getFirst(), "artifactId"),
                text(parent.getFirst(), "version"),
                depth + 1);
    }

    private static String group(Path pom) {
        Element project = read(pom).getDocumentElement();
        String own = text(project, "groupId");
        return own.isEmpty() ? text(children(project, "parent").getFirst(), "groupId") : own;
    }

    static Document read(Path pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile());
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new IllegalStateException(pom.toString(), unreadable);
        }
    }

    static String text(Element of, String name) {
        return children(of, name).stream()
                .findFirst()
                .map(one -> one.getTextContent().strip())
                .orElse("");
    }

    static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element element && element.getTagName().equals(name)) found.add(element);
        return found;
    }

    @Override
    public int compareTo(Library other) {
        return name().compareTo(other.name());
    }
}
