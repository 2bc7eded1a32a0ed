package org.herstelkring.people.signin;

import java.util.List;

/** @param forms those of whoever looks; none when what waits here is somebody else's */
public record KeptFormPage(List<KeptForm> forms) {}
