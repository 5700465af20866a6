package io.webinarsync.zoom;

/** Who reads which account, and how. */
record Session(ZoomAccess access, RetryPolicies policies, CallJournal journal) {}
