package org.lianshen.models.difference;

import java.util.Map;

/**
 * An element of a model, or a field of a form, as it is compared.
 *
 * @param kind what it is, as the file spells it
 * @param name what people call it; its id where it has no name
 * @param properties what it says, by the path inside it
 * @param place where it stands, in whatever words: equal where it did not move
 */
record ComparedPart(String kind, String name, Map<String, String> properties, String place) {}
