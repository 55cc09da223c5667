-- A branch's id names its topic and keys its plan, and all tenants share the broker: whose it was once, it stays.
create unique index published_plan_branch_is_of_one_tenant on published_plan (branch_id);
