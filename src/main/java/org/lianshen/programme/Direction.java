package org.lianshen.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.programme.template.ReviewTemplate;

/**
 * One numbered entry of a guideline (指南方向), as its file has it.
 *
 * @param id which direction of which call
 * @param name its heading
 * @param type decides the process model
 * @param partner whom it cooperates with
 * @param agency the foreign agency that answers in the system; none for 1.2 and 2.6
 * @param authorities further foreign bodies that the guideline names
 * @param agreements titles of the agreements it rests on, Chinese
 * @param fields the fields it lists
 * @param openFields whether the list is open (等, 包括但不限于)
 * @param pools quota and budget; one, or several that divide the fields
 * @param rules all rules that apply, also those of the call, in clause order
 * @param questions what the officer must answer, in clause order
 * @param notes what it encourages
 * @param documents what it asks for
 * @param links addresses it gives
 * @param readings how its ambiguous places are read
 * @param confirmation whose confirmation it waits for
 * @param matchingFunds whose own funding is verified
 * @param template what experts are asked; the call's where the direction does not say
 * @param example a valid, made-up proposal and a change to it per rule; none where the call brings none
 */
public record Direction(
        DirectionId id,
        Text name,
        CooperationType type,
        Partner partner,
        @Nullable Agency agency,
        List<Text> authorities,
        List<String> agreements,
        List<Field> fields,
        boolean openFields,
        List<Pool> pools,
        List<Rule> rules,
        List<Question> questions,
        List<Note> notes,
        List<RequiredDocument> documents,
        List<Link> links,
        List<Reading> readings,
        Confirmation confirmation,
        MatchingFunds matchingFunds,
        ReviewTemplate template,
        @Nullable Example example) {

    /** Keeps its own copies of the lists. */
    public Direction {
        authorities = List.copyOf(authorities);
        agreements = List.copyOf(agreements);
        fields = List.copyOf(fields);
        pools = List.copyOf(pools);
        rules = List.copyOf(rules);
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
        documents = List.copyOf(documents);
        links = List.copyOf(links);
        readings = List.copyOf(readings);
    }

    /** Id of the call. */
    public String call() {
        return id.call();
    }

    /** Its number, a text: {@code 2.0} is a code. */
    public String code() {
        return id.code();
    }

    /** The same direction with this example. */
    public Direction with(Example brought) {
        return new Direction(
                id,
                name,
                type,
                partner,
                agency,
                authorities,
                agreements,
                fields,
                openFields,
                pools,
                rules,
                questions,
                notes,
                documents,
                links,
                readings,
                confirmation,
                matchingFunds,
                template,
                brought);
    }

    /** Whether the direction lists this field, by its Chinese name. */
    public boolean lists(String field) {
        return fields.stream().anyMatch(listed -> listed.name().zh().equals(field));
    }

    /** The name of a field it lists, by its Chinese name; another field as it was written; null where there is none. */
    public @Nullable Text fieldName(@Nullable String field) {
        return field == null
                ? null
                : fields.stream()
                        .map(Field::name)
                        .filter(name -> name.zh().equals(field))
                        .findFirst()
                        .orElse(new Text(field, field));
    }

    /** The pool a proposal of this field draws on; empty for an unlisted field where several pools divide them. */
    public Optional<Pool> pool(@Nullable String field) {
        return pools.size() == 1
                ? Optional.of(pools.get(0))
                : pools.stream().filter(pool -> pool.fields().contains(field)).findFirst();
    }

    /** The rule of this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The valid, made-up proposal of the contract's JSON, if the call brings one. */
    public Optional<JsonNode> validProposal() {
        return Optional.ofNullable(example).map(brought -> brought.proposal().deepCopy());
    }
}
