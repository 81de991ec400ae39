package doha.internal.rules;

/**
 * Terms of a type, all of them or those with one value of a property.
 *
 * @param type     the type, subtypes included
 * @param property the property; null for all terms of the type
 * @param value    its value; null for all terms of the type
 */
record TermNode(Class<?> type, String property, String value) { }
