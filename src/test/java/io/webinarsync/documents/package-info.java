/** Keeps true what documents say that can be read from the sources: what differs fails. */
@NullMarked
package io.webinarsync.documents;

import org.jspecify.annotations.NullMarked;
