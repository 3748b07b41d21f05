package org.lianshen.proposal;

import org.lianshen.proposal.content.ContentReader;
import org.lianshen.proposal.content.ContentWriter;
import org.lianshen.proposal.content.ProposalContent;
import org.springframework.stereotype.Component;

/** Content as it is stored: its canonical text. */
@Component
class Contents {

    private final ContentReader reader;
    private final ContentWriter writer;

    Contents(ContentReader reader, ContentWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    String text(ProposalContent content) {
        return writer.json(content);
    }

    ProposalContent ofText(String text) {
        return reader.stored(text);
    }

    String sha256(ProposalContent content) {
        return writer.sha256(content);
    }
}
