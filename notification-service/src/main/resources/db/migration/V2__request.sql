alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check
        check (kind in ('request', 'confirmation', 'change', 'cancellation') or kind like 'reminder-P%');
