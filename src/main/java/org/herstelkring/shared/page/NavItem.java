package org.herstelkring.shared.page;

/**
 * A place in the top navigation.
 *
 * @param label message key
 * @param order where it stands; lower comes first
 */
public record NavItem(String label, String href, int order) {

    boolean leadsTo(String path) {
        return path.equals(href) || (href.length() > 1 && path.startsWith(href + "/"));
    }
}
