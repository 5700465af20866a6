package io.webinarsync.monitoring;

import java.util.List;

/**
 * A table of a page; its first column names the rows.
 *
 * @param rows as many texts each as there are headings
 */
record Table(String title, List<String> headings, List<List<String>> rows) {}
