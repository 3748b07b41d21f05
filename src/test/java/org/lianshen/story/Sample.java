package org.lianshen.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.lianshen.client.ApiClient;
import org.lianshen.programme.Direction;

/** Proposals for stories: valid for their direction, visibly made up. */
public final class Sample {

    private Sample() {}

    /** A valid proposal of a joint-research direction. */
    public static ObjectNode jointResearch(Direction direction) {
        var content = made(
                direction.call(),
                direction.code(),
                direction.fields().get(0).name().zh(),
                direction.partner().countries().get(0));
        content.putObject("foreignSubmission")
                .put(
                        "agency",
                        direction.agency() == null ? "none" : direction.agency().id())
                .put("reference", "REF-1")
                .put("submittedOn", "2026-11-01");
        return content;
    }

    /** The same of any call, with nothing declared of the counterpart's application. */
    public static ObjectNode made(String call, String direction, String field, String country) {
        var text = """
                {"call":"%s","direction":"%s","field":"%s",
                 "title":{"zh":"示例联合研究","en":"Sample joint research"},
                 "summary":"一个用于演示的项目。","keywords":["示例"],
                 "startDate":"2027-09-01","durationMonths":24,"requestedFunding":900000.00,"recommender":"sc-kjt",
                 "participants":[
                  {"id":"cn1","name":{"zh":"示例大学","en":"Example University"},"country":"CN","kind":"university","role":"lead",
                   "legalPerson":true,"registeredOn":"1990-10-01","governmentFunding":900000.00,"ownFunding":0.00},
                  {"id":"f1","name":{"en":"Partner Institute"},"country":"%s","kind":"institute","role":"lead",
                   "legalPerson":true,"registeredOn":"1999-01-01","governmentFunding":0.00,"ownFunding":0.00}],
                 "principalInvestigators":[
                  {"side":"chinese","name":{"zh":"负责人甲","en":"Investigator A"},"participant":"cn1","birthDate":"1975-03-02",
                   "title":"professor","degree":"doctorate","email":"a@example.org","monthsPerYear":8,"civilServant":false},
                  {"side":"foreign","name":{"en":"Investigator B"},"participant":"f1","email":"b@example.org"}],
                 "agreements":[{"kind":"cooperation","signedOn":"2021-10-08","validUntil":"2035-12-31",
                   "signedBy":["cn1","f1"],"coversIntellectualProperty":true}],
                 "declarations":{"integrity":true}}
                """.formatted(call, direction, field, country);
        try {
            return (ObjectNode) ApiClient.JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
