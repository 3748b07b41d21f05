package org.lianshen.lists;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes an application down as the foreign side's list has it. */
final class ForeignListWriter {

    private final SeededRandom dice;
    private final NoiseProfile noise;
    private final NameNoise names;
    private final OrganisationNoise organisations;
    private final TitleNoise titles;

    ForeignListWriter(SeededRandom dice, NoiseProfile noise) {
        this.dice = dice;
        this.noise = noise;
        this.names = new NameNoise(dice, noise);
        this.organisations = new OrganisationNoise(dice, noise);
        this.titles = new TitleNoise(dice, noise);
    }

    ForeignLine line(String id, InventedApplication application, boolean known) {
        return new ForeignLine(
                id,
                application.direction(),
                maybe(() -> titles.write(application.title())),
                maybe(() -> organisations.chinese(application.organisation())),
                maybe(() -> organisations.foreign(application.abroad().get(0))),
                maybe(() -> names.chinese(application.investigator())),
                maybe(() -> names.foreign(application.partner())),
                maybe(() -> dice.chance(noise.months()) ? dice.one(List.of(12, 24, 30, 36)) : application.months()),
                known ? application.number() : null);
    }

    private <T> @Nullable T maybe(Supplier<T> field) {
        return dice.chance(noise.missing()) ? null : field.get();
    }
}
