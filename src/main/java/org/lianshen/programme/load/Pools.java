package org.lianshen.programme.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lianshen.programme.Field;
import org.lianshen.programme.Pool;
import org.lianshen.programme.word.QuotaKind;

/** Reads the pools of a direction: together they hold each of its fields once. */
final class Pools {

    private final List<String> listed;

    /** A reader for a direction of these fields. */
    Pools(List<Field> fields) {
        listed = fields.stream().map(field -> field.name().zh()).toList();
    }

    List<Pool> read(YamlFields yaml) {
        duplicates(yaml, "fields", listed);
        List<Pool> pools = yaml.notEmpty("pools", yaml.objects("pools", this::pool));
        duplicates(yaml, "pools", pools.stream().map(Pool::id).toList());
        List<String> shared =
                pools.stream().flatMap(pool -> pool.fields().stream()).toList();
        duplicates(yaml, "pools", shared);
        if (!pools.isEmpty()) {
            listed.stream()
                    .filter(field -> !shared.contains(field))
                    .forEach(field -> yaml.fault("pools", "field \"" + field + "\" belongs to no pool"));
        }
        return pools;
    }

    private Pool pool(YamlFields yaml) {
        List<String> fields = yaml.has("fields") ? yaml.texts("fields") : listed;
        fields.stream()
                .filter(field -> !field.isEmpty() && !listed.contains(field))
                .forEach(field ->
                        yaml.fault("fields", "\"" + field + "\" is no field of the direction; use some of: " + listed));
        return new Pool(
                yaml.id("id"),
                yaml.whole("quota", 1, 10_000),
                yaml.word("quotaKind", QuotaKind.class),
                yaml.yuan("budget"),
                fields,
                yaml.has("quotaPerField") ? yaml.whole("quotaPerField", 1, 10_000) : null);
    }

    private static void duplicates(YamlFields yaml, String key, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> yaml.fault(key, "\"" + name + "\" comes twice"));
    }
}
