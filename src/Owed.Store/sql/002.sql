-- The one-time marks of forms that were taken, so that a form sent twice is one entry.
-- Content is a SHA-256 of what was sent, answer the address that it led to; case_id is
-- empty for a form that belongs to no case.
create table marks (
  mark text not null primary key,
  case_id text not null,
  content text not null,
  answer text not null
);

create index marks_by_case on marks (case_id);
