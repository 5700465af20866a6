package io.webinarsync.connections;

import io.webinarsync.zoom.ClientCredentials;

/**
 * An app that asks for tokens in its own name. Source: Zoom, Server-to-Server OAuth.
 *
 * @param client its id and secret
 * @param accountId Zoom's id of the account whose data it may read
 */
record ServerToServerApp(ClientCredentials client, String accountId) {}
