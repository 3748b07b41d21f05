package org.lianshen.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianshen.language.Text;
import org.lianshen.language.Words;
import org.lianshen.programme.DirectionId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where objections go and what they have to say: the form that a public notice offers. */
@Component
class ObjectionDesk {

    private static final List<String> FIELDS = List.of("number", "objector", "email", "ground", "signed");

    private final Words words;
    private final String home;
    private final String office;

    ObjectionDesk(
            Words words,
            @Value("${lianshen.public-url}") String publicUrl,
            @Value("${lianshen.objections.office}") String office) {
        this.words = words;
        this.home = publicUrl.replaceAll("/+$", "");
        this.office = office.strip();
    }

    /**
     * What a notice says of objections.
     *
     * @param address where the form is filled in
     * @param api where programs send it, as JSON
     * @param office where it may be sent on paper; null where nobody has said
     * @param fields what the form asks for; all are needed
     * @param rules what is no objection, and what happens to one
     */
    record Offer(String address, String api, @Nullable String office, List<Field> fields, Text rules) {}

    /** A field of the form: its name for programs and for people. */
    record Field(String name, Text label) {}

    Offer offer(DirectionId direction) {
        var notice = "/notices/" + direction.call() + "/" + direction.code();
        return new Offer(
                home + notice + "#objection",
                home + "/api" + notice + "/objections",
                office.isEmpty() ? null : office,
                FIELDS.stream()
                        .map(name -> new Field(name, words.text("objection." + name)))
                        .toList(),
                words.text("notices.how"));
    }
}
