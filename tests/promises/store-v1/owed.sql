CREATE TABLE blob_parts (
  case_id text not null,
  hash text not null,
  part integer not null,
  bytes blob not null,
  primary key (case_id, hash, part),
  foreign key (case_id, hash) references blobs (case_id, hash)
);
CREATE TABLE blobs (
  case_id text not null references cases (case_id),
  hash text not null,
  type text not null,
  size integer not null,
  primary key (case_id, hash)
);
CREATE TABLE cases (
  case_id text not null primary key,
  last_sequence integer not null,
  last_hash text not null
);
CREATE TABLE entries (
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
CREATE TABLE members (
  member_id text not null,
  case_id text not null references cases (case_id),
  name text not null,
  role text not null,
  added text not null,
  primary key (case_id, member_id)
);
CREATE TABLE schema_version (version integer not null primary key);
CREATE UNIQUE INDEX entries_replaced_once on entries (case_id, replaces);
CREATE INDEX entries_by_kind on entries (kind);
INSERT INTO "schema_version" VALUES(1);
INSERT INTO "cases" VALUES('ana',20,'06d7a2542c582064c05e0db1cfa6677c306b4744bda06631e6c29b253a31e4da');
INSERT INTO "entries" VALUES('ana',1,'case','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"name":"Ana","state":"MO"}','0000000000000000000000000000000000000000000000000000000000000000','9d9185db197475ee3c1f58f0260ac0cf49c7c23752fa012c4c36bc5202a5317f');
INSERT INTO "entries" VALUES('ana',2,'student','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"student":{"name":"Ana Sample-Rivera","born":"2017-03-04","grade":"3","address":["1 Sample Street","Nowhere, MO"]}}','9d9185db197475ee3c1f58f0260ac0cf49c7c23752fa012c4c36bc5202a5317f','b1e5c51fb2759d317de7aa74dd396987482b14a29105c93780c1f8e4e3ff450c');
INSERT INTO "entries" VALUES('ana',3,'parent','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"parent":{"name":"Rosa Sample-Rivera","role":"mother","address":["1 Sample Street"],"phone":"000-0000","email":"rosa@example.invalid"}}','b1e5c51fb2759d317de7aa74dd396987482b14a29105c93780c1f8e4e3ff450c','74571cd81d647ec973e5410b095d7b8671fbe9f8a589329db2bd3f6dcebf11a5');
INSERT INTO "entries" VALUES('ana',4,'district','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"district":{"name":"Testerman R-I","school":"Sample Elementary","cooperative":"Example Cooperative","address":["2 Sample Street"],"people":[{"name":"Otto Testerman","role":"special education director","address":[],"email":"otto@example.invalid"}]}}','74571cd81d647ec973e5410b095d7b8671fbe9f8a589329db2bd3f6dcebf11a5','d2dcc23ed6062c167d4a1ab8998cf0313c254d1935bb908eccfe17c755241c72');
INSERT INTO "entries" VALUES('ana',5,'calendar','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"name":"Testerman R-I","years":[{"name":"2025-26","days":{"from":"2025-08-20","to":"2026-05-22"},"week":"MondayToFriday","noSchool":[{"days":{"from":"2025-11-26","to":"2025-11-28"},"kind":"Planned","label":"Thanksgiving"},{"days":{"from":"2026-01-12","to":"2026-01-12"},"kind":"Closure","label":"snow"}],"partDays":[{"day":"2025-10-03","kind":"EarlyRelease","label":"early out"}],"extraDays":["2026-02-14"],"terms":[{"name":"first","kind":"Quarter","days":{"from":"2025-08-20","to":"2025-10-17"}}]}]}','d2dcc23ed6062c167d4a1ab8998cf0313c254d1935bb908eccfe17c755241c72','7a106f00b40c741be1814f0c2970537d4492b995c2197b6356a5c5c7c8ce896a');
INSERT INTO "entries" VALUES('ana',6,'reckoning','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"reckoning":{"shortWeeks":"Full","months":"DaysInSession","closures":"Claimed","childAbsence":"Shown","schoolActivity":"Claimed","notAsWritten":"Shown","extra":"Netted"}}','7a106f00b40c741be1814f0c2970537d4492b995c2197b6356a5c5c7c8ce896a','d7d85113460920ca1b7d5f7ab08475e6d3b5c65591d164a812db6506db08e35a');
INSERT INTO "entries" VALUES('ana',7,'fact','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"fact":{"name":"request.service","value":"speech"}}','d7d85113460920ca1b7d5f7ab08475e6d3b5c65591d164a812db6506db08e35a','a3493970c6874ceb9bd789c877e6d0fc5724967c244c3b00f7c5d94480aef20b');
INSERT INTO "entries" VALUES('ana',8,'iep','2025-08-18','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"iep":{"name":"iep-2025-08.pdf","kind":"Iep","dated":"2025-08-18","days":{"from":"2025-08-20","to":"2026-05-22"},"lines":[{"id":"speech","service":"Speech-language therapy","wording":"2×30 min/wk","amount":{"minutesPerSession":{"low":30,"high":30},"sessionsPerPeriod":{"low":2,"high":2},"unit":"Week","count":1,"minutesPerPeriod":{"low":60,"high":60},"delivery":"Direct","grouping":"individual","location":"speech room","days":"Monday, Wednesday","dates":"2025-08-20..","qualifiers":["at least"],"questions":[{"code":"no-end","text":"When does it end?","choices":["in May"]}]},"grouping":"individual","setting":"speech room","provider":"SLP","days":{"from":"2025-08-20","to":"2026-05-22"},"page":"7","when":[{"day":"Monday","at":"10:00:00"},{"day":"Wednesday"}]}],"ends":["reading"]}}','a3493970c6874ceb9bd789c877e6d0fc5724967c244c3b00f7c5d94480aef20b','874f280a5fc9fa922029871d072cf26aa0fb72cb2d8585291ef3cc885441e6cd');
INSERT INTO "entries" VALUES('ana',9,'evidence','2025-09-10','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"evidence":{"name":"email.pdf","hash":"3879f60eb1ebc384afc2cfda2ffb8beefb64664feb960266b89d1d0ab906a9e9","type":"Pdf","size":35,"day":"2025-09-10","about":"from school"}}','874f280a5fc9fa922029871d072cf26aa0fb72cb2d8585291ef3cc885441e6cd','370d4a60d9fe5c9a5961e7c35607f9a3af1525db9ec5215e809194f99133a4e8');
INSERT INTO "entries" VALUES('ana',10,'session','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"session":{"day":"2025-09-08","recorded":"2025-09-08","source":"Parent","line":"speech","given":10,"planned":30,"manner":{"grouping":"group of 3","setting":"hall","remote":true,"unqualified":true},"reason":"ProviderPulled","evidence":["email.pdf"],"note":"line é"}}','370d4a60d9fe5c9a5961e7c35607f9a3af1525db9ec5215e809194f99133a4e8','eda75f1dd9e3e863eebceec4a433c55c3af764d51188b7cabc169e81f8835b39');
INSERT INTO "entries" VALUES('ana',11,'session','2025-09-24','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"session":{"day":"2025-09-24","source":"SchoolRecord","line":"speech","given":30,"manner":{},"makesUp":"2025-09-08","evidence":[]}}','eda75f1dd9e3e863eebceec4a433c55c3af764d51188b7cabc169e81f8835b39','8790dd2c4da25a1e937826f732d0bb6d7572e4d6e4d30e072e746a35940dfa13');
INSERT INTO "entries" VALUES('ana',12,'make-up','2025-10-01','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"makeUp":{"line":"speech","promised":30,"makesUp":"2025-09-10","day":"2025-10-01","recorded":"2025-09-20","source":"SchoolStatement","evidence":[]}}','8790dd2c4da25a1e937826f732d0bb6d7572e4d6e4d30e072e746a35940dfa13','7ae6bb2d7eadc5ab46d139911c8097802ffdbba1c76d45dfa1232916c0f26002');
INSERT INTO "entries" VALUES('ana',13,'claim','2025-10-30','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"claim":{"line":"speech","claimed":240,"span":{"from":"2025-08-20","to":"2025-10-30"},"day":"2025-10-30","source":"SchoolStatement","evidence":["email.pdf"],"note":"progress report"}}','7ae6bb2d7eadc5ab46d139911c8097802ffdbba1c76d45dfa1232916c0f26002','a0181a7de12ae4d248abc514f2478ac9248589389613c4395e6d66c3151a00fb');
INSERT INTO "entries" VALUES('ana',14,'event','2025-09-12','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"event":{"kind":"RefusedAloud","about":"more speech","who":"Otto Testerman","day":"2025-09-12","recorded":"2025-09-12","source":"Parent","evidence":[]}}','a0181a7de12ae4d248abc514f2478ac9248589389613c4395e6d66c3151a00fb','1ed8b0011cf48f1098b365139c7f357162d1e95415b8e77d3902702acd0f986e');
INSERT INTO "entries" VALUES('ana',15,'event','2025-09-20','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"event":{"kind":"ReplyReceived","dateOnPaper":"2025-09-19","letter":"concern","answers":"concern","day":"2025-09-20","source":"SchoolRecord","evidence":["email.pdf"],"note":"short"}}','1ed8b0011cf48f1098b365139c7f357162d1e95415b8e77d3902702acd0f986e','d77c5d0423d78fc177f07eb837d193aaf4960594b8b421d925f8758b95d74429');
INSERT INTO "entries" VALUES('ana',16,'letter','2025-09-08','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"draft":{"id":"l1","kind":"concern","tone":"plain","text":"Dear Otto","answers":[{"name":"service","value":"speech"}]}}','d77c5d0423d78fc177f07eb837d193aaf4960594b8b421d925f8758b95d74429','25b62acb102fe8722df17dc6c43f137eb80a7e22a54f48daa4712130b7d58dbb');
INSERT INTO "entries" VALUES('ana',17,'letter-sent','2025-09-15','2025-09-08T22:40:05.123-05:00',NULL,'{"v":1,"letter":{"id":"l1","kind":"concern","on":"2025-09-15","method":"e-mail","to":"Otto Testerman","proof":"email.pdf","text":"Dear Otto","files":[{"name":"concern.pdf","hash":"3879f60eb1ebc384afc2cfda2ffb8beefb64664feb960266b89d1d0ab906a9e9"}],"facts":[{"name":"minutes","value":"60"}],"lawVersion":"2026.11"}}','25b62acb102fe8722df17dc6c43f137eb80a7e22a54f48daa4712130b7d58dbb','10b034789050c0450d7836c4ef7cc8a787757003197d85ea4568b5109436561f');
INSERT INTO "entries" VALUES('ana',18,'session','2025-09-08','2025-09-09T22:40:05.123-05:00',10,'{"v":1,"session":{"day":"2025-09-08","recorded":"2025-09-08","source":"Parent","line":"speech","given":25,"planned":30,"manner":{"grouping":"group of 3","setting":"hall","remote":true,"unqualified":true},"reason":"ProviderPulled","evidence":["email.pdf"],"note":"line é"}}','10b034789050c0450d7836c4ef7cc8a787757003197d85ea4568b5109436561f','3cacbe0e675851a77bbadb782486b3ffd1782fb558f7b4cb025e6bb367904bdc');
INSERT INTO "entries" VALUES('ana',19,'session','2025-09-08','2025-09-09T22:40:05.123-05:00',NULL,'{"v":1,"session":{"day":"2025-09-08","recorded":"2025-09-08","source":"Parent","line":"speech","given":5,"planned":30,"manner":{"grouping":"individual"},"reason":"ProviderAbsent","evidence":[]}}','3cacbe0e675851a77bbadb782486b3ffd1782fb558f7b4cb025e6bb367904bdc','fee10aaaa6a0b915dc231a8a3f73c5ae9c965bb733143efd0b37e926b5d1465a');
INSERT INTO "entries" VALUES('ana',20,'removed','2025-09-08','2025-09-10T22:40:05.123-05:00',19,'{"v":1,"why":"undone"}','fee10aaaa6a0b915dc231a8a3f73c5ae9c965bb733143efd0b37e926b5d1465a','06d7a2542c582064c05e0db1cfa6677c306b4744bda06631e6c29b253a31e4da');
INSERT INTO "blobs" VALUES('ana','3879f60eb1ebc384afc2cfda2ffb8beefb64664feb960266b89d1d0ab906a9e9','Pdf',35);
INSERT INTO "blob_parts" VALUES('ana','3879f60eb1ebc384afc2cfda2ffb8beefb64664feb960266b89d1d0ab906a9e9',0,X'255044462D312E372061207061706572206F6620746865206669727374207368617065');
