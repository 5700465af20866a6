-- What there is in the database, one object a line: tables and views with what belongs to them, then
-- functions. Names of the contract stand in the order in which they were made.
with relation as (
    select class.oid,
           class.relname as name,
           class.relkind as kind,
           class.reloptions as options
      from pg_class class
     where class.relnamespace = 'public'::regnamespace
       and class.relkind in ('r', 'v', 'm', 'p', 'f')
       and class.relname <> 'flyway_schema_history'
), object as (
    select name as owner, 1 as class, 0 as place,
           case kind when 'r' then 'table ' when 'v' then 'view ' else kind::text || ' ' end || name
               || coalesce(' with ' || array_to_string(options, ', '), '') as line
      from relation
     union all
    select name, 2, attnum,
           'column ' || name || '.' || attname || ' ' || format_type(atttypid, atttypmod)
               || case when attnotnull then ' not null' else '' end
               || case when attidentity = 'a' then ' generated always as identity'
                       when attgenerated = 's' then ' generated always as ' || pg_get_expr(adbin, adrelid) || ' stored'
                       when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid)
                       else '' end
      from relation
      join pg_attribute
        on attrelid = relation.oid
       and attnum > 0
       and not attisdropped
      left join pg_attrdef
        on adrelid = attrelid
       and adnum = attnum
     union all
    select name, 3, 0, 'constraint ' || name || '.' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
      from relation
      join pg_constraint
        on conrelid = relation.oid
       and contype <> 'n'
     union all
    select name, 4, 0, regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX', '\1index')
      from relation
      join pg_index
        on indrelid = relation.oid
     where not exists (select
                         from pg_constraint
                        where conindid = indexrelid
                          and contype in ('p', 'u', 'x'))
     union all
    select name, 5, 0, regexp_replace(pg_get_triggerdef(pg_trigger.oid), '^CREATE TRIGGER', 'trigger')
      from relation
      join pg_trigger
        on tgrelid = relation.oid
       and not tgisinternal
     union all
    select '~', 6, 0,
           case prokind when 'p' then 'procedure ' else 'function ' end
               || proname || '(' || pg_get_function_arguments(oid) || ')'
               || coalesce(' returns ' || pg_get_function_result(oid), '')
      from pg_proc
     where pronamespace = 'public'::regnamespace
)
select regexp_replace(replace(replace(regexp_replace(line, '\s+', ' ', 'g'), 'timestamp with time zone', 'timestamptz'), 'public.', ''),
                      '^UNIQUE', 'unique')
  from object
 order by owner collate "C", class, place, line collate "C"
