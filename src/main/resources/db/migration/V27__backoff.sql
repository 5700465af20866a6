-- The wait before a retry, as the service takes it, for whoever queues work by SQL.
create function calculate_backoff_delay(retry_count integer,
                                        initial_delay_ms integer,
                                        max_delay_ms integer,
                                        multiplier numeric)
    returns integer
    language sql volatile strict as
$$
    select case when initial_delay_ms <= 0 or max_delay_ms <= 0 then 0
                when grown.exponent > 25 then max_delay_ms
                else least(initial_delay_ms * exp(grown.exponent) * (0.75 + 0.5 * random()),
                           max_delay_ms)::integer end
      from (select greatest(retry_count, 0) * ln(greatest(multiplier, 1))::float8 as exponent) grown
$$;

comment on function calculate_backoff_delay(integer, integer, integer, numeric) is
    'Milliseconds to wait before the next retry, after retry_count retries: initial_delay_ms * multiplier ^ retry_count, spread by a quarter to either side, then at most max_delay_ms. Never an error: a negative count or delay is 0, a multiplier below 1 is 1.';
