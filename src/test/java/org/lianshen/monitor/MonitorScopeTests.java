package org.lianshen.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianshen.expertreview.MadeUpCall;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.Call;
import org.lianshen.programme.Catalogue;
import org.lianshen.programme.Direction;

/** A code names a direction only beside its call: two calls may have the same. */
class MonitorScopeTests {

    private static final String OTHER = "2031-1";

    private final Catalogue catalogue = new Catalogue(List.of(call(), other()));

    private static Call call() {
        return MadeUpCall.catalogue().calls().get(0);
    }

    private static Call other() {
        var call = call();
        return new Call(
                OTHER,
                call.name(),
                call.purpose(),
                call.parameters(),
                call.template(),
                call.agencies(),
                call.recommenders(),
                call.schedule(),
                call.directions());
    }

    @Test
    void everyCallOffersItsOwnDirections() {
        var choice = ScopeChoice.beside(MonitorScope.ALL, catalogue);
        assertThat(choice.calls()).containsExactly(MadeUpCall.ID, OTHER);
        assertThat(choice.directions()).extracting(ScopeChoice.OfCall::call).containsExactly(MadeUpCall.ID, OTHER);
        for (var each : choice.directions()) {
            assertThat(each.directions()).extracting(Direction::code).containsExactly("1.0", "1.1", "1.2", "1.5");
        }
    }

    @Test
    void besideACallOnlyItsOwnAreOffered() {
        assertThat(ScopeChoice.beside(new MonitorScope(OTHER, "1.1"), catalogue).directions())
                .extracting(ScopeChoice.OfCall::call)
                .containsExactly(OTHER);
    }

    @Test
    void aDirectionBringsItsCall() {
        assertThat(chosen("", "2031-1-1.1")).isEqualTo(new MonitorScope(OTHER, "1.1"));
        assertThat(chosen(OTHER, "2031-1-1.1")).isEqualTo(new MonitorScope(OTHER, "1.1"));
        assertThat(chosen(null, "1.1")).isEqualTo(new MonitorScope(null, "1.1"));
        assertThat(chosen(OTHER, "1.1")).isEqualTo(new MonitorScope(OTHER, "1.1"));
        assertThat(chosen(" ", "")).isEqualTo(MonitorScope.ALL);
    }

    @Test
    void anotherCallThatIsChosenAfterwardsCounts() {
        assertThat(chosen(MadeUpCall.ID, "2031-1-1.1")).isEqualTo(new MonitorScope(MadeUpCall.ID, null));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var direction : List.of("2031-1-9.9", "2032-1-1.1", "9.9")) {
            assertThatThrownBy(() -> chosen("", direction)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> chosen("2032-1", "2031-1-1.1")).isInstanceOf(Refusal.class);
    }

    private MonitorScope chosen(String call, String direction) {
        return MonitorScope.chosen(call, direction, catalogue);
    }
}
