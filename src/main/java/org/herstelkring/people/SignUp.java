package org.herstelkring.people;

/** Beginning with an account, by whoever asks for one. */
public interface SignUp {

    /**
     * Sends a one-time link to this address. When there is no account, one begins with this name once the link is used: by
     * whoever reads that mailbox, and nobody else. Whether there was one shows nowhere but there.
     *
     * @param to the page the link leads to, a path in this house
     * @param place where it is asked from
     * @return false when too much was asked for
     */
    boolean begin(String name, String address, String language, String to, String place);

    /** Whether this is the address of the acting person's own account. */
    boolean isMine(String address);

    /** Whether mail can be read in the house itself, because it sends none. */
    boolean mailboxIsOpen();
}
