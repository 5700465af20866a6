-- A list of webinars can be sorted by title. Capitals do not count, and a title may be longer than an
-- index can hold, so the list goes by the beginning of the title in small letters, and by the id among
-- equals. The column is stored because only a column, not an expression, is read from an index alone.
alter table zoom_webinars
    add column title_order text generated always as (lower(left(topic, 200))) stored;

comment on column zoom_webinars.title_order is
    'The first 200 characters of the topic in small letters, which lists are sorted by.';

-- Which of a connection's webinars stand on a page of a list by title, also of a narrowed one, is read
-- from the index alone.
create index zoom_webinars_by_title
    on zoom_webinars (connection_id, title_order, id)
       include (status, start_time, host_id, validation_status);
