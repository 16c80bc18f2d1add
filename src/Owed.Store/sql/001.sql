-- One row per case: where its chain ends, so that a cut-off tail is noticed.
create table cases (
  case_id text not null primary key,
  last_sequence integer not null,
  last_hash text not null
);

-- Append-only. Day is yyyy-MM-dd, recorded an ISO 8601 moment with its offset,
-- body JSON text exactly as hashed, previous and hash lower-case SHA-256.
create table entries (
  case_id text not null references cases (case_id),
  sequence integer not null,
  kind text not null,
  day text not null,
  recorded text not null,
  replaces integer,
  body text not null,
  previous text not null,
  hash text not null,
  primary key (case_id, sequence),
  foreign key (case_id, replaces) references entries (case_id, sequence)
);

-- An entry is replaced at most once; a second correction replaces the first.
create unique index entries_replaced_once on entries (case_id, replaces);
create index entries_by_kind on entries (kind);

-- Files belong to one case, so that deleting the case deletes them.
create table blobs (
  case_id text not null references cases (case_id),
  hash text not null,
  type text not null,
  size integer not null,
  primary key (case_id, hash)
);

create table blob_parts (
  case_id text not null,
  hash text not null,
  part integer not null,
  bytes {bytes} not null,
  primary key (case_id, hash, part),
  foreign key (case_id, hash) references blobs (case_id, hash)
);

-- Reserved: who else may see a case. Nothing writes here yet.
create table members (
  member_id text not null,
  case_id text not null references cases (case_id),
  name text not null,
  role text not null,
  added text not null,
  primary key (case_id, member_id)
);
