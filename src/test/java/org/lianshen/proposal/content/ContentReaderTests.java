package org.lianshen.proposal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianshen.problem.FieldError;
import org.lianshen.problem.Refusal;
import org.lianshen.programme.word.ParticipantKind;
import org.lianshen.programme.word.Side;

/** Strict reading: nothing is coerced, nothing is lost, every problem comes at once. */
class ContentReaderTests {

    private final ContentReader reader = new ContentReader();

    @Test
    void readsEverythingOfAValidProposal() {
        ContentReading reading = reader.read(ValidProposals.bytes(ValidProposals.of("1.1")));
        ProposalContent content = reading.orRefuse();
        assertThat(content.direction()).isEqualTo("1.1");
        assertThat(content.participants()).extracting(Participant::id).containsExactly("cn1", "cn2", "es1");
        assertThat(content.lead(Side.FOREIGN)).map(Participant::kind).contains(ParticipantKind.ENTERPRISE);
        assertThat(content.requestedFunding()).isEqualByComparingTo("3000000");
        assertThat(content.laboratory()).isNull();
        assertThat(content.unsuitableExperts()).isEmpty();
        assertThat(content.declaresIntegrity()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "/direction=2.0 | /direction",
                "/direction=true | /direction",
                "/durationMonths=\"30\" | /durationMonths",
                "/durationMonths=30.0 | /durationMonths",
                "/durationMonths=3e1 | /durationMonths",
                "/durationMonths=99999999999 | /durationMonths",
                "/requestedFunding=\"3000000.00\" | /requestedFunding",
                "/startDate=20220901 | /startDate",
                "/startDate=\"2022-9-1\" | /startDate",
                "/startDate=\"2022-02-30\" | /startDate",
                "/startDate=\"2022-09-01T00:00:00Z\" | /startDate",
                "/title=\"标题\" | /title",
                "/title/fr=\"titre\" | /title/fr",
                "/keywords=\"水务\" | /keywords",
                "/keywords/0=7 | /keywords/0",
                "/keywords/0=null | /keywords/0",
                "/participants={} | /participants",
                "/participants/0=\"cn1\" | /participants/0",
                "/participants/1/kind=\"company\" | /participants/1/kind",
                "/participants/1/role=\"LEAD\" | /participants/1/role",
                "/participants/1/legalPerson=\"true\" | /participants/1/legalPerson",
                "/participants/1/legalPerson=1 | /participants/1/legalPerson",
                "/participants/1/ownFunding=[] | /participants/1/ownFunding",
                "/principalInvestigators/0/side=\"cn\" | /principalInvestigators/0/side",
                "/agreements/0/kind=\"nda\" | /agreements/0/kind",
                "/agreements/0/signedBy/1=1 | /agreements/0/signedBy/1",
                "/documents/0/kind=\"image\" | /documents/0/kind",
                "/documents/0/name=\"x\" | /documents/0/name",
                "/foreignSubmission/agencyy=\"cdti\" | /foreignSubmission/agencyy",
                "/declarations/integrity=\"yes\" | /declarations/integrity",
                "/sumary=\"x\" | /sumary",
                "/a~1b~0c=1 | /a~1b~0c",
                "/summary=\"a\\u0000b\" | /summary",
                "/summary=\"\\ud800\" | /summary"
            })
    void namesTheFieldThatIsWrong(String edit, String pointer) {
        assertThat(problems(ValidProposals.bytes(ValidProposals.of("1.1", edit))))
                .extracting(FieldError::path)
                .containsExactly(pointer);
    }

    @Test
    void notesAllProblemsAtOnce() {
        byte[] json = ValidProposals.bytes(ValidProposals.of(
                "1.1", "/direction=2.0; /title/zh=5; /participants/0/country=86; /participants/2/x=1; /extra={}"));
        assertThat(problems(json))
                .extracting(FieldError::path)
                .containsExactlyInAnyOrder(
                        "/direction", "/title/zh", "/participants/0/country", "/participants/2/x", "/extra");
    }

    @Test
    void aPropertyGivenTwiceIsAProblem() {
        byte[] json = "{\"call\":\"2022-1\",\"title\":{\"zh\":\"一\",\"zh\":\"二\"},\"call\":\"2022-2\"}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(problems(json)).extracting(FieldError::path).containsExactly("/title/zh", "/call");
        assertThat(reader.read(json).content().call()).isEqualTo("2022-1");
    }

    @Test
    void nullMeansAbsent() {
        ContentReading reading = reader.read(ValidProposals.bytes(
                ValidProposals.of("1.1", "/laboratory=null; /members=null; /participants/0/registrationId=null")));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.content().members()).isEmpty();
    }

    @Test
    void somethingElseThanAnObjectIsOneProblem() {
        assertThat(problems("[]".getBytes(StandardCharsets.UTF_8)))
                .extracting(FieldError::path)
                .containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"call\":}",
                "{} {}",
                "{\"call\":\"2022-1\",}",
                "{'call':'x'}",
                "NaN",
                "{\"a\":01}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> reader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BAD_REQUEST);
                    assertThat(refusal.code()).isEqualTo("not-json");
                });
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(
                        () -> reader.read("{\"field\":\"智慧城市\"}".getBytes(java.nio.charset.Charset.forName("GB18030"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reader.read("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void deepNestingIsRefusedNotOverflowing() {
        int tooDeep = 1_001;
        assertThatThrownBy(
                        () -> reader.read(("[".repeat(tooDeep) + "]".repeat(tooDeep)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class);
    }

    private List<FieldError> problems(byte[] json) {
        return reader.read(json).problems();
    }
}
