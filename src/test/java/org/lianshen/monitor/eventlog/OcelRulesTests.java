package org.lianshen.monitor.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianshen.client.ApiClient;

/** The rules for object-centric logs accept what the specification accepts, and each of them notices who breaks it. */
class OcelRulesTests {

    private static final String SOUND = """
            {"eventTypes": [{"name": "pay", "attributes": [{"name": "total", "type": "integer"}]}],
             "objectTypes": [{"name": "order", "attributes": [{"name": "due", "type": "time"},
                                                              {"name": "price", "type": "float"},
                                                              {"name": "paid", "type": "boolean"}]}],
             "events": [{"id": "e1", "type": "pay", "time": "2026-01-02T03:04:05.000+08:00",
                         "attributes": [{"name": "total", "value": "3"}],
                         "relationships": [{"objectId": "o1", "qualifier": "order"}]}],
             "objects": [{"id": "o1", "type": "order",
                          "attributes": [{"name": "due", "time": "1970-01-01T00:00:00Z",
                                          "value": "2026-02-02T00:00:00+08:00"},
                                         {"name": "price", "time": "1970-01-01T00:00:00Z", "value": "1.5"},
                                         {"name": "paid", "time": "2026-01-02T03:04:05+08:00", "value": "true"}]},
                         {"id": "o2", "type": "order",
                          "relationships": [{"objectId": "o1", "qualifier": "follows"}]}]}
            """;

    @Test
    void aSoundLogHasNoFault() throws JsonProcessingException {
        assertThat(OcelRules.faults(ApiClient.JSON.readTree(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"eventTypes\": [ | \"types\": [ | eventTypes is no array",
                "\"objects\": [{ | \"objects\": {}, \"others\": [{ | objects is no array",
                "\"name\": \"pay\", | | a type of eventTypes lacks name or attributes",
                "\"type\": \"integer\" | \"type\": \"number\" | pay has an attribute without name or known type",
                "\"name\": \"price\", \"type\" | \"name\": \"due\", \"type\" | order has due twice",
                "\"type\": \"pay\" | \"type\": \"buy\" | e1 is of a type that is not declared",
                "\"id\": \"o2\", \"type\": \"order\" | \"id\": \"o2\" | o2 is of a type that is not declared",
                "\"id\": \"o2\" | \"id\": \"o1\" | o1 is twice in objects",
                "\"id\": \"e1\", | | one of events lacks an id",
                "05.000+08:00 | 05.000 | e1 has no time with an offset",
                "\"name\": \"total\", \"value\" | \"name\": \"sum\", \"value\" | e1 sum is not declared",
                "\"value\": \"3\" | \"value\": 3 | e1 total has no text as its value",
                "\"value\": \"3\" | \"value\": \"3.5\" | e1 total is no integer",
                "\"value\": \"1.5\" | \"value\": \"much\" | o1 price is no float",
                "\"value\": \"true\" | \"value\": \"yes\" | o1 paid is no boolean",
                "02T00:00:00+08:00 | 02 | o1 due is no time",
                "\"name\": \"paid\", \"time\": \"2026-01-02T03:04:05+08:00\" | \"name\": \"paid\""
                        + " | o1 paid has no time with an offset",
                "\"objectId\": \"o1\", \"qualifier\": \"order\" | \"objectId\": \"o3\", \"qualifier\": \"order\""
                        + " | e1 points to o3, which is not there",
                "\"objectId\": \"o1\", \"qualifier\": \"follows\" | \"objectId\": \"o9\", \"qualifier\": \"follows\""
                        + " | o2 points to o9, which is not there",
                "\"objectId\": \"o1\", \"qualifier\": \"order\" | \"objectId\": \"o1\""
                        + " | e1 has a relationship without object or qualifier"
            })
    void whoBreaksARuleIsNamed(String sound, String broken, String fault) throws JsonProcessingException {
        var text = SOUND.replaceFirst(Pattern.quote(sound), broken == null ? "" : broken);
        assertThat(text).isNotEqualTo(SOUND);
        assertThat(OcelRules.faults(ApiClient.JSON.readTree(text))).contains(fault);
    }
}
