alter table branch_link add column public_url text;
comment on column branch_link.public_url is 'where visitors'' phones reach the branch, as it says itself; null where it never did';
