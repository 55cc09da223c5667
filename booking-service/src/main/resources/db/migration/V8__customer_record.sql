alter table customer
    add column flags text[] not null default '{}' check (flags <@ array['VIP', 'DISABLED', 'PREGNANT']),
    add column notes text,
    add column merged_into uuid,
    add column told_until timestamptz,
    add column searchable boolean not null default false,
    add column blocked_reason text,
    add column blocked_until timestamptz,
    add column phone_backwards text collate "C" generated always as (reverse(phone)) stored,
    add foreign key (tenant_id, merged_into) references customer (tenant_id, id),
    add check (merged_into <> id),
    add check (blocked_until is null or blocked_reason is not null);
comment on column customer.flags is 'What staff should know before they call the person';
comment on column customer.notes is 'Of staff, for staff';
comment on column customer.merged_into is 'The record that this one was a duplicate of; it answers for this one''s contacts and account';
comment on column customer.told_until is
    'Of a merged record: until when other services still hear of it, for messages that wait under its id; null once it is erased there';
comment on column customer.searchable is 'False until its words are in customer_name_word';
comment on column customer.blocked_reason is 'Why the person may not book, in a word; null where they may';
comment on column customer.blocked_until is 'When the block ends; null with a reason: never';
comment on column customer.phone_backwards is 'Makes the last digits a prefix';

-- Row-level security lets only leakproof comparisons use an index. Like and text search are none; = < >= in collation C are.

-- serves: reception's search by email, whole or its beginning; bringing duplicates together
create index customer_email on customer (tenant_id, email collate "C");
-- serves: reception's search by phone, whole or its end; bringing duplicates together
create index customer_phone_end on customer (tenant_id, phone_backwards);
-- serves: the records that one record answers for
create index customer_merged on customer (tenant_id, merged_into) where merged_into is not null;
-- serves: erasing merged records at other services
create index customer_told on customer (told_until) where told_until is not null;
-- serves: making old records searchable
create index customer_unsearchable on customer (tenant_id, id) where not searchable;

create table customer_name_word (
    tenant_id uuid not null,
    word text collate "C" not null,
    customer_id uuid not null,
    primary key (tenant_id, word, customer_id),
    foreign key (tenant_id, customer_id) references customer (tenant_id, id) on delete cascade
);
comment on table customer_name_word is 'The words of each name without accents and case; the primary key serves the search by their beginnings';

-- serves: whether a name has a second word; taking a name's words away
create index customer_words on customer_name_word (tenant_id, customer_id, word);

alter table customer_name_word enable row level security;
create policy tenant_rows on customer_name_word
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on customer_name_word to "${app}";
