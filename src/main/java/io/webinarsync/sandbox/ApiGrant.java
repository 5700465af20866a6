package io.webinarsync.sandbox;

/**
 * What a token is for.
 *
 * @param origin where the API is
 * @param scopes what it allows, divided by spaces
 */
record ApiGrant(String origin, String scopes) {}
