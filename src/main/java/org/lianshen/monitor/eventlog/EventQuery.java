package org.lianshen.monitor.eventlog;

/** The query for what happened. Texts and names of people are in none of its columns but {@code account}. */
final class EventQuery {

    /**
     * What a log is about: proposals that have been submitted, drafts being their applicants' alone, rounds, and the
     * instances of models that carry them, those about an agency's entry included.
     */
    static final String SUBJECTS = """
            with told as materialized (
                select number, call, direction, call || '-' || direction as round from proposal
                 where submitted_at is not null and status <> 'draft'
                   and (cast(:call as text) is null or call = :call)
                   and (cast(:code as text) is null or direction = :code)),
            rounds as materialized (
                select call, direction, call || '-' || direction as round, stage, changed_at, settled_at, approved_at,
                       sent_back_at
                  from round
                 where (cast(:call as text) is null or call = :call)
                   and (cast(:code as text) is null or direction = :code)),
            entries as materialized (
                select m.id, m.agency, m.decision, m.received_at, m.effect, m.handled_at, told.number,
                       m.call || '-' || m.direction as round
                  from agency_message m left join told on told.number = m.number
                 where (cast(:call as text) is null or m.call = :call)
                   and (cast(:code as text) is null or m.direction = :code)),
            roots as materialized (
                select p.id_ as root, s.number, s.round
                  from act_hi_procinst p
                  join (select number as key, number, round from told
                        union all select round, null, round from rounds
                        union all select round || '-entry-' || id, null, round from entries) s
                    on s.key = p.business_key_
                 where p.super_process_instance_id_ is null),
            tasks as materialized (
                select t.id_, t.task_def_key_, t.proc_def_key_, t.proc_def_id_, t.assignee_, t.start_time_, t.end_time_,
                       t.delete_reason_, t.due_date_, r.number, r.round
                  from act_hi_taskinst t join roots r on r.root = t.root_proc_inst_id_)
            """;

    /**
     * One row per event. The engine's columns are moments of the JVM's zone, which is the session's, too; it ends the
     * wait for the first of several events as it ends what is cancelled.
     */
    static final String EVENTS = """
            select 'history:' || h.id as id, 'proposal' as source, told.number, told.round,
                   'proposal ' || h.event as activity, null as transition, h.at, null as definition, null as model,
                   null as account, h.from_status as first, h.to_status as second, null as object, h.id as turn
              from proposal_history h join told on told.number = h.number
            union all
            select 'activity:' || a.id_ || ':' || part.transition, 'activity', r.number, r.round,
                   a.act_id_, part.transition, part.at::timestamptz, a.proc_def_id_, a.proc_def_key_,
                   null, null, null, null, a.sequence_counter_
              from act_hi_actinst a
              join roots r on r.root = a.root_proc_inst_id_
              cross join lateral (values
                  ('started', case when (a.act_type_ like 'intermediate%' or a.act_type_ in
                      ('callActivity', 'receiveTask', 'eventBasedGateway'))
                      and a.end_time_ is distinct from a.start_time_ then a.start_time_ end),
                  (case when a.act_inst_state_ = 2 and a.act_type_ <> 'eventBasedGateway' then 'cancelled'
                        else 'completed' end, a.end_time_))
                  part (transition, at)
             where part.at is not null
               and a.act_type_ not in ('userTask', 'multiInstanceBody', 'subProcess', 'exclusiveGateway',
                                       'parallelGateway', 'inclusiveGateway', 'complexGateway')
               and lower(a.act_type_) not like '%start%'
            union all
            select 'task:' || t.id_ || ':' || part.transition, 'task', t.number, t.round,
                   t.task_def_key_, part.transition, part.at::timestamptz, t.proc_def_id_, t.proc_def_key_,
                   part.account, null, null, t.id_, part.turn
              from tasks t
              cross join lateral (values
                  ('created', t.start_time_, null, 0),
                  (case when t.delete_reason_ = 'completed' then 'completed' else 'cancelled' end, t.end_time_,
                   t.assignee_, 2))
                  part (transition, at, account, turn)
             where part.at is not null
            union all
            select 'claim:' || o.id_, 'task', t.number, t.round, t.task_def_key_,
                   case when o.new_value_ is null then 'released' when o.operation_type_ = 'Claim' then 'claimed'
                        else 'handed over' end,
                   o.timestamp_::timestamptz, t.proc_def_id_, t.proc_def_key_, o.new_value_, null, null, t.id_, 1
              from act_hi_op_log o join tasks t on t.id_ = o.task_id_
             where o.entity_type_ = 'Task' and o.property_ = 'assignee' and o.operation_type_ in ('Claim', 'Assign')
            union all
            select 'entry:' || e.id || ':received', 'entry', e.number, e.round, 'agency entry received', null,
                   e.received_at, null, null, null, e.agency, null, e.id::text, e.id
              from entries e
            union all
            select 'entry:' || e.id || ':handled', 'entry', e.number, e.round, 'agency entry handled', null,
                   e.handled_at, null, null, null, e.agency, e.effect, e.id::text, e.id
              from entries e where e.handled_at is not null
            union all
            select 'letter:' || l.id || ':' || part.word, 'letter', told.number, told.round, 'letter ' || part.word,
                   null, part.at, null, null, null, l.kind, null, l.id::text, l.id
              from letter l join told on told.number = l.number
              cross join lateral (values ('written', l.created_at), ('sent', l.sent_at)) part (word, at)
             where part.at is not null
            union all
            select 'assignment:' || a.id || ':' || part.word, 'assignment', told.number, told.round,
                   'expert ' || part.word, null, part.at, null, null, coalesce(e.account, e.id), part.state, null,
                   a.id, part.turn
              from expert_assignment a
              join told on told.number = a.number
              join expert e on e.id = a.expert
              cross join lateral (values
                  ('assigned', a.assigned_at, 'invited', 0), ('answered', a.answered_at, a.answer, 1),
                  ('settled', a.settled_at, a.state, 2))
                  part (word, at, state, turn)
             where part.at is not null
            union all
            select 'round:' || r.round || ':' || part.word, 'round', null, r.round, 'round ' || part.word, null,
                   part.at, null, null, null, null, null, null, part.turn
              from rounds r
              cross join lateral (values
                  ('settled', r.settled_at, 0), ('sent back', r.sent_back_at, 1), ('approved', r.approved_at, 2))
                  part (word, at, turn)
             where part.at is not null
            union all
            select 'notice:' || r.round || ':' || n.edition, 'round', null, r.round, 'notice published', null,
                   n.from_time, null, null, null, n.edition::text, null, null, n.edition
              from round_notice n join rounds r on r.call = n.call and r.direction = n.direction
            """;

    private EventQuery() {}
}
