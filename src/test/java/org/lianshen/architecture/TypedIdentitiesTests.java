package org.lianshen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Proposals, assignments and directions are told apart by types; whoever hands one on as a text is noticed. */
class TypedIdentitiesTests {

    private static final String PAIR = "it is the pair itself";
    private static final String FILTER = "it narrows a listing: call and direction are each for themselves, or missing";
    private static final String UNNAMED_CALL = "an agency names the direction, and the call only where it has to";
    private static final String MODEL = "expressions in models hand over the engine's texts";
    private static final String SUBJECT = "the number of a task or tree may be a round's or an agency's, too";

    /** Types that have texts where identities would be, each with its reason. */
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("DirectionId", PAIR),
            Map.entry("ProposalContent", "a draft may lack either, and is read and written as the applicant has it"),
            Map.entry("ProposalFilter", FILTER),
            Map.entry("ProposalList", FILTER),
            Map.entry("ProposalQuery", FILTER),
            Map.entry("JointListRepository", FILTER),
            Map.entry("MonitorScope", FILTER),
            Map.entry("AgencyCalls", UNNAMED_CALL),
            Map.entry("JointLists", UNNAMED_CALL),
            Map.entry("Reconciliation", UNNAMED_CALL),
            Map.entry("ModelDeadlines", MODEL),
            Map.entry("ModelQuestions", MODEL),
            Map.entry("Migration", SUBJECT),
            Map.entry("DifferentCase", SUBJECT),
            Map.entry("RecordedTree", SUBJECT),
            Map.entry("Tree", SUBJECT),
            Map.entry("TaskCard", SUBJECT),
            Map.entry("TaskReceipt", SUBJECT));

    @Test
    void theHouseTypesThemBesidesItsBorders() throws IOException {
        assertThat(UntypedIdentities.below(Path.of("src/main/java")))
                .filteredOn(found -> !EXCEPTIONS.containsKey(type(found)))
                .isEmpty();
    }

    @Test
    void noExceptionIsLeftOver() throws IOException {
        assertThat(UntypedIdentities.below(Path.of("src/main/java")))
                .extracting(TypedIdentitiesTests::type)
                .containsAll(EXCEPTIONS.keySet());
    }

    @Test
    void whoHandsOneOnAsATextIsNoticed() throws IOException {
        assertThat(UntypedIdentities.below(Path.of("src/test/java/org/lianshen/architecture/wrong")))
                .isEqualTo(Set.of(
                        "UntypedIdentity[number]",
                        "UntypedIdentity.<init>[call, code]",
                        "UntypedIdentity.Place[direction, call]",
                        "UntypedIdentity.Place.takes[assignment]"));
    }

    private static String type(String found) {
        return found.split("[.\\[]", 2)[0];
    }
}
