create table former_secret (
    tenant_id uuid not null,
    subscription_id uuid not null,
    secret bytea not null,
    signs_until timestamptz not null,
    primary key (tenant_id, subscription_id, secret),
    foreign key (tenant_id, subscription_id) references subscription (tenant_id, id) on delete cascade
);
comment on table former_secret is 'Secrets that were rotated: each signs beside the current one until its own end';
comment on column former_secret.secret is 'AES-GCM: nonce, then the encrypted secret';
comment on column former_secret.signs_until is 'By the suite''s clock';

insert into former_secret (tenant_id, subscription_id, secret, signs_until)
select tenant_id, id, previous_secret, previous_until from subscription where previous_secret is not null;

alter table subscription drop column previous_secret, drop column previous_until;

alter table former_secret enable row level security;
create policy tenant_rows on former_secret
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, delete on former_secret to "${app}";
