package org.lianshen.confirmation.list;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianshen.confirmation.entry.AgencyAccess;
import org.lianshen.confirmation.inbox.EntryAnswer;
import org.lianshen.confirmation.inbox.EntryReading;
import org.lianshen.confirmation.inbox.Inbox;
import org.lianshen.identity.Caller;
import org.lianshen.list.ListFile;
import org.lianshen.list.ListTable;
import org.lianshen.list.SentFile;
import org.lianshen.problem.Refusal;
import org.lianshen.proposal.Sha256;
import org.springframework.stereotype.Service;

/**
 * Where agencies' lists come in as files. A file is kept exactly as received before it is read; then its rows go the
 * same way as the entries of a JSON list. A file with any fault of its own is refused as a whole: nothing is half
 * taken. The same file may come again, and does nothing then.
 */
@Service
public class AgencyLists {

    private final AgencyAccess access;
    private final Inbox inbox;
    private final ListEntries entries;
    private final ListImportRepository archive;

    AgencyLists(AgencyAccess access, Inbox inbox, ListEntries entries, ListImportRepository archive) {
        this.access = access;
        this.inbox = inbox;
        this.entries = entries;
        this.archive = archive;
    }

    /**
     * Takes a list in.
     *
     * @param agency whose list it is; the caller is that agency, or a liaison officer on its behalf
     * @param fileName the name the sender gives it; anything in it but the name itself is dropped
     * @param bytes the file, at most 20 MB, CSV or XLSX
     * @param declared the encoding that the sender declares for a CSV file, if any
     * @throws Refusal where the file cannot be used; not found where there is no such agency; forbidden where the
     *     caller does not speak for the agency or any row is about a direction of another one: nothing of such a list
     *     is acted on, but all of it is recorded
     */
    public ListReceipt receive(String agency, @Nullable String fileName, byte[] bytes, @Nullable Charset declared) {
        var caller = access.sender(agency);
        SentFile.requireBounded(bytes.length);
        if (!AgencyAccess.speaksFor(caller, agency)) {
            // records the rows and refuses: another agency's file is not kept among this one's
            inbox.receive(agency, readable(bytes, declared), caller);
        }
        var sha256 = Sha256.of(bytes);
        long id = archive.keep(agency, FileName.of(fileName, bytes), sha256, bytes, caller.account());
        try {
            return new ListReceipt(id, sha256, take(agency, id, bytes, declared, caller));
        } catch (Refusal refusal) {
            archive.refused(id, refusal);
            throw refusal;
        }
    }

    private List<RowAnswer> take(String agency, long id, byte[] bytes, @Nullable Charset declared, Caller caller) {
        var table = ListFile.read(ListColumn.columns(), bytes, declared);
        var received = inbox.receive(agency, entries.of(table), caller);
        var answers = new ArrayList<RowAnswer>();
        for (int i = 0; i < received.size(); i++) {
            answers.add(RowAnswer.of(table, table.rows().get(i), received.get(i)));
        }
        archive.answered(id, table, answers, counts(answers));
        return answers;
    }

    /** What can be read of a list that is refused in any case, for the record. */
    private List<EntryReading> readable(byte[] bytes, @Nullable Charset declared) {
        try {
            ListTable<ListColumn> table = ListFile.read(ListColumn.columns(), bytes, declared);
            return entries.of(table);
        } catch (Refusal unreadable) {
            return List.of();
        }
    }

    private static Map<String, Integer> counts(List<RowAnswer> answers) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (var result : EntryAnswer.Result.values()) {
            int count = Math.toIntExact(
                    answers.stream().filter(answer -> answer.result() == result).count());
            if (count > 0) {
                counts.put(result.word(), count);
            }
        }
        return counts;
    }

    /**
     * The agency's lists that came as files, the newest first, a thousand at most.
     *
     * @throws Refusal not found, where the caller may not see them
     */
    public List<ListImport> imports(String agency) {
        access.requireReader(agency);
        return archive.of(agency);
    }

    /**
     * One of them.
     *
     * @throws Refusal not found, where there is none of that id or the caller may not see it
     */
    public ListImport find(String agency, long id) {
        access.requireReader(agency);
        return archive.find(agency, id).orElseThrow(Refusal::notFound);
    }

    /**
     * Its file, exactly as received.
     *
     * @throws Refusal not found, as above
     */
    public byte[] file(String agency, long id) {
        return archive.bytes(find(agency, id).sha256());
    }

    /**
     * What was answered to its rows, in their order; empty where the file was refused.
     *
     * @throws Refusal not found, as above
     */
    public List<RowAnswer> answers(String agency, long id) {
        return archive.answers(find(agency, id).id());
    }
}
