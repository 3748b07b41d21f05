package org.lianshen.monitor.eventlog;

/** The query for the objects of a log: one row for each value of an attribute and for each relation. */
final class ObjectQuery {

    /**
     * The columns: the type's turn and name, the object's own id, whether it is a relation, the name of the attribute
     * or the qualifier, the value or the related object's id, since when (null: ever), and what is needed to tell the
     * duty of a task and the pseudonym of a reviewer. Whatever began as nothing has at least one row.
     */
    static final String PARTS = """
            select 0 as turn, 'round' as type, r.round as own, false as relation, part.name, part.value, part.at,
                   null as definition, r.round
              from rounds r
              cross join lateral (values ('call', r.call, cast(null as timestamptz)), ('direction', r.direction, null),
                                         ('stage', r.stage, r.changed_at)) part (name, value, at)
            union all
            select 1, 'proposal', t.number, part.relation, part.name, part.value, null, null, t.round
              from told t
              cross join lateral (values (false, 'call', t.call), (false, 'direction', t.direction),
                                         (true, 'belongs to', 'round:' || t.round)) part (relation, name, value)
            union all
            select 1, 'proposal', t.number, false, 'status', h.to_status, h.at, null, t.round
              from told t join proposal_history h on h.number = t.number
             where h.to_status is distinct from h.from_status
            union all
            select 2, 'assignment', a.id, part.relation, part.name, part.value, part.at, null, t.round
              from expert_assignment a
              join told t on t.number = a.number
              join expert e on e.id = a.expert
              cross join lateral (values
                  (false, 'reviewer', coalesce(e.account, e.id), cast(null as timestamptz)),
                  (false, 'state', 'invited', a.assigned_at), (false, 'state', a.answer, a.answered_at),
                  (false, 'state', a.state, a.settled_at), (true, 'reviews', 'proposal:' || t.number, null),
                  (true, 'replaces', 'assignment:' || a.replaces, null)) part (relation, name, value, at)
             where part.value is not null and (part.at is not null or part.name <> 'state')
            union all
            select 3, 'entry', e.id::text, part.relation, part.name, part.value, part.at, null, e.round
              from entries e
              cross join lateral (values
                  (false, 'agency', e.agency, cast(null as timestamptz)),
                  (false, 'decision', e.decision, e.received_at),
                  (false, 'effect', e.effect, e.handled_at), (true, 'about', 'proposal:' || e.number, null),
                  (true, 'belongs to', (select 'round:' || r.round from rounds r where r.round = e.round), null))
                  part (relation, name, value, at)
             where part.value is not null
            union all
            select 4, 'letter', l.id::text, part.relation, part.name, part.value, part.at, null, t.round
              from letter l
              join told t on t.number = l.number
              cross join lateral (values
                  (false, 'kind', l.kind, cast(null as timestamptz)), (false, 'state', 'waiting', l.created_at),
                  (false, 'state', case when l.sent_at is not null then 'sent' end, l.sent_at),
                  (true, 'about', 'proposal:' || t.number, null)) part (relation, name, value, at)
             where part.value is not null
            union all
            select 5, 'task', t.id_, part.relation, part.name, part.value, part.at, t.proc_def_id_, t.round
              from tasks t
              cross join lateral (values
                  (false, 'step', t.task_def_key_, cast(null as timestamptz)), (false, 'model', t.proc_def_key_, null),
                  (false, 'due', to_char(t.due_date_::timestamptz at time zone 'Asia/Shanghai',
                                         'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'), t.start_time_::timestamptz),
                  (true, 'for', coalesce('proposal:' || t.number, 'round:' || t.round), null))
                  part (relation, name, value, at)
             where part.value is not null
            """;

    private ObjectQuery() {}
}
