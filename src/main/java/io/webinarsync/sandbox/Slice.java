package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;

/**
 * A stretch of a list.
 *
 * @param items what stands on it
 * @param next where the next stretch begins; empty where this is the last one
 */
record Slice(List<ObjectNode> items, OptionalLong next) {}
