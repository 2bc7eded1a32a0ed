package org.herstelkring.demo;

/** A server of the product, which can be stopped and comes back where it was. */
public interface AppServer {

    /** Where it listens itself, without a closing slash. */
    String address();

    /** Answers when it is ready. */
    void start() throws Exception;

    /** As an operator stops it; answers when it is gone. */
    void stop() throws Exception;

    /** What it wrote in the terminal. */
    String said() throws Exception;
}
