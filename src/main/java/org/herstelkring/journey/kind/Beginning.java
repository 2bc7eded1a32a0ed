package org.herstelkring.journey.kind;

/**
 * How today invites to a first one of a kind.
 *
 * @param rank which kind goes first: the lowest
 * @param path where it is written
 */
public record Beginning(int rank, String path) {}
