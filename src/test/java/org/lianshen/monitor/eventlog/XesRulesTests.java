package org.lianshen.monitor.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** The rules for logs of traces accept what the standard accepts, and each of them notices who breaks it. */
class XesRulesTests {

    private static final String SOUND = """
            <log xes.version='1849-2016' xes.features='' xmlns='http://www.xes-standard.org/'>
              <extension name='Concept' prefix='concept' uri='http://www.xes-standard.org/concept.xesext'/>
              <extension name='Lifecycle' prefix='lifecycle' uri='http://www.xes-standard.org/lifecycle.xesext'/>
              <global scope='trace'><string key='concept:name' value=''/></global>
              <global scope='event'><string key='concept:name' value=''/>
                <date key='at' value='1970-01-01T00:00:00Z'/></global>
              <classifier name='Activity' keys='concept:name'/>
              <string key='concept:name' value='a log'/>
              <trace>
                <string key='concept:name' value='one'/>
                <event>
                  <string key='concept:name' value='pay'/>
                  <string key='lifecycle:transition' value='complete'/>
                  <date key='at' value='2026-01-02T03:04:05.000+08:00'/>
                </event>
              </trace>
            </log>
            """;

    static Element parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void aSoundLogHasNoFault() throws Exception {
        assertThat(XesRules.faults(parsed(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "xmlns='http://www.xes-standard.org/' | xmlns='urn:other' | the root is no log of XES",
                "xes.features='' | | log lacks xes.features",
                "prefix='concept' | | extension lacks prefix",
                "prefix='lifecycle' | prefix='life' | lifecycle:transition belongs to no extension that is declared",
                "keys='concept:name' | | classifier lacks keys",
                "keys='concept:name' | keys='who' | a classifier uses who, which is not global",
                "<classifier name='Activity' keys='concept:name'/> | <trace/><classifier name='a' keys='at'/>"
                        + " | classifier stands in a wrong place",
                "<string key='concept:name' value='one'/> | | a trace lacks concept:name",
                "<string key='concept:name' value='pay'/> | | a event lacks concept:name",
                "<string key='concept:name' value='pay'/> | <string key='concept:name' value='pay'/>"
                        + "<string key='concept:name' value='pay'/> | a event has a key twice",
                "value='2026-01-02T03:04:05.000+08:00' | value='2026-01-02' | at is no date",
                "<string key='concept:name' value='pay'/> | <string key='concept:name'/> | string lacks value",
                "value='complete' | value='done' | done is no transition of the standard life cycle"
            })
    void whoBreaksARuleIsNamed(String sound, String broken, String fault) throws Exception {
        var text = SOUND.replace(sound, broken == null ? "" : broken);
        assertThat(text).isNotEqualTo(SOUND);
        assertThat(XesRules.faults(parsed(text))).contains(fault);
    }
}
