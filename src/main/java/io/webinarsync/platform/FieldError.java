package io.webinarsync.platform;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON pointer to the field, such as {@code /from}; for a query parameter its name
 *     after {@code ?}, such as {@code ?limit}
 * @param detail what is wrong and what would be right
 */
public record FieldError(String pointer, String detail) {}
