-- Reports as received. id is "sha256:" and the digest of raw.
CREATE TABLE reports (
	number          INTEGER PRIMARY KEY, -- in the order in which they came
	id              TEXT NOT NULL UNIQUE,
	source          TEXT NOT NULL,
	title           TEXT NOT NULL,
	outlet          TEXT NOT NULL,
	via             TEXT NOT NULL,
	url             TEXT NOT NULL,
	byline          TEXT NOT NULL, -- JSON list
	published       TEXT NOT NULL, -- EDTF
	published_basis TEXT NOT NULL,
	language        TEXT NOT NULL,
	body            INTEGER NOT NULL, -- where the text proper begins in text
	version         TEXT NOT NULL, -- of the program that made the current reading
	added           TEXT NOT NULL, -- when it was first read, RFC 3339
	credit          TEXT NOT NULL, -- the outlet whose words it carries most, by its own account; see credits
	sketch          BLOB NOT NULL, -- what copies of one text have in common (MinHash)
	raw             BLOB NOT NULL,
	text            TEXT NOT NULL
);

-- Where a report says that its words come from another outlet: bytes [start, end) of its text.
CREATE TABLE credits (
	report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	position  INTEGER NOT NULL,
	outlet    TEXT NOT NULL,
	how       TEXT NOT NULL, -- the rule that found it
	start     INTEGER NOT NULL,
	end       INTEGER NOT NULL,
	PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

-- Parts of the sketches of reports: two reports that carry one text share at least one, nearly always. Made from the
-- sketch alone, without an index by report: a report's rows are found by making them again.
CREATE TABLE text_keys (
	key    INTEGER NOT NULL,
	report INTEGER NOT NULL, -- number
	PRIMARY KEY (key, report)
) WITHOUT ROWID;

-- Every reading of a report that there has been, whole; the tables below hold the current one.
CREATE TABLE readings (
	report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	version   TEXT NOT NULL,
	published TEXT NOT NULL,
	outlet    TEXT NOT NULL,
	at        TEXT NOT NULL,
	record    TEXT NOT NULL, -- JSON, as `casus read --json` prints it
	PRIMARY KEY (report_id, version, published, outlet)
);

-- One report's telling of one incident.
CREATE TABLE accounts (
	number         INTEGER PRIMARY KEY,
	id             TEXT NOT NULL UNIQUE,
	report_id      TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	position       INTEGER NOT NULL,
	incident_id    TEXT NOT NULL, -- the incident that it is joined to
	cluster        TEXT NOT NULL, -- the least id among the accounts that hang together with it by pairs with enough points
	pending        INTEGER NOT NULL, -- 1 until it is joined
	event_type     TEXT NOT NULL,
	sub_event_type TEXT NOT NULL,
	stage          TEXT NOT NULL,
	date           TEXT NOT NULL, -- EDTF
	date_first     TEXT, -- the days that date may mean; NULL without a year
	date_last      TEXT,
	country        TEXT NOT NULL, -- ISO 3166-1 alpha-2
	place          TEXT NOT NULL,
	place_words    TEXT NOT NULL, -- folded, for searching
	latitude       REAL,
	longitude      REAL,
	geo_precision  INTEGER,
	killed_low     INTEGER,
	killed_high    INTEGER, -- NULL where open
	body           TEXT NOT NULL -- JSON: all fields but the evidence
);
CREATE INDEX accounts_report ON accounts (report_id, position);
CREATE INDEX accounts_incident ON accounts (incident_id);
CREATE INDEX accounts_cluster ON accounts (cluster);
CREATE INDEX accounts_pending ON accounts (id) WHERE pending = 1;
CREATE INDEX accounts_date ON accounts (date_first, date_last);
CREATE INDEX accounts_country ON accounts (country);

-- Times and places under which an account is filed for joining: only accounts that share one are compared.
CREATE TABLE account_keys (
	key     TEXT NOT NULL, -- package same, key.go, says what they mean
	account INTEGER NOT NULL REFERENCES accounts (number) ON DELETE CASCADE,
	PRIMARY KEY (key, account)
) WITHOUT ROWID;
CREATE INDEX account_keys_account ON account_keys (account);

-- What an account says field by field: every value with who says it, through which outlet, and where in the text.
CREATE TABLE account_values (
	account_id  TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
	position    INTEGER NOT NULL,
	field       TEXT NOT NULL, -- type, stage, date, place, perpetrator, target, killed, attackers killed, injured, abducted, detained, weapon
	value       TEXT NOT NULL,
	low         INTEGER, -- of counts; NULL where open
	best        INTEGER,
	high        INTEGER,
	by          TEXT NOT NULL, -- who says so; '' where the report says it in its own voice
	attribution TEXT NOT NULL, -- of a perpetrator: reported, claimed, blamed, suspected, denied
	credit      TEXT NOT NULL, -- the outlet that the report credits in the same sentence
	start       INTEGER, -- bytes [start, end) of the report's text
	end         INTEGER,
	PRIMARY KEY (account_id, position)
) WITHOUT ROWID;
CREATE INDEX account_values_field ON account_values (field, account_id);

-- The parties to an account.
CREATE TABLE account_actors (
	account_id  TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
	position    INTEGER NOT NULL,
	name        TEXT NOT NULL,
	folded      TEXT NOT NULL,
	actor_id    TEXT NOT NULL, -- of the registry, else ''
	role        TEXT NOT NULL,
	attribution TEXT NOT NULL,
	by          TEXT NOT NULL,
	PRIMARY KEY (account_id, position)
) WITHOUT ROWID;
CREATE INDEX account_actors_name ON account_actors (folded);
CREATE INDEX account_actors_id ON account_actors (actor_id);

-- What the accounts of one act come to. The rules are in docs/ledger.md.
CREATE TABLE incidents (
	id             TEXT PRIMARY KEY,
	event_type     TEXT NOT NULL,
	sub_event_type TEXT NOT NULL,
	stage          TEXT NOT NULL,
	date           TEXT NOT NULL,
	country        TEXT NOT NULL,
	place          TEXT NOT NULL,
	latitude       REAL,
	longitude      REAL,
	killed_low     INTEGER,
	killed_best    INTEGER,
	killed_high    INTEGER,
	toll_rule      TEXT NOT NULL, -- how the three were made
	reports        INTEGER NOT NULL,
	outlets        INTEGER NOT NULL,
	sources        INTEGER NOT NULL -- independent ones
) WITHOUT ROWID;

-- Why two accounts are held to be one incident.
CREATE TABLE joins (
	incident_id TEXT NOT NULL REFERENCES incidents ON DELETE CASCADE,
	position    INTEGER NOT NULL,
	account_a   TEXT NOT NULL,
	account_b   TEXT NOT NULL,
	score       REAL NOT NULL, -- points for less points against; 1000 for a person's word
	reason      TEXT NOT NULL,
	PRIMARY KEY (incident_id, position)
) WITHOUT ROWID;

-- Ids of incidents and accounts that are no more, and the account to follow instead. An incident is named after one of
-- its accounts: "i-" and the account's id without its "a-".
CREATE TABLE redirects (
	old_id     TEXT PRIMARY KEY,
	account_id TEXT NOT NULL, -- '' where nothing is left of it
	at         TEXT NOT NULL,
	reason     TEXT NOT NULL
) WITHOUT ROWID;

-- The tolls that each incident was said to have, as they came out.
CREATE VIEW toll_series AS
SELECT incident_id, reports.published, reports.outlet, account_values.field, account_values.value, low, best, high, by, account_values.credit, account_id
FROM account_values JOIN accounts ON accounts.id = account_id JOIN reports ON reports.id = report_id
WHERE field IN ('killed', 'attackers killed', 'injured', 'abducted', 'detained')
ORDER BY incident_id, field, published, account_id;

-- What a report says of a party.
CREATE TABLE facts (
	report_id  TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	position   INTEGER NOT NULL,
	subject    TEXT NOT NULL,
	folded     TEXT NOT NULL,
	subject_id TEXT NOT NULL,
	relation   TEXT NOT NULL,
	value      TEXT NOT NULL, -- JSON: a string, or {low, high, text}
	qualifiers TEXT NOT NULL, -- JSON
	date       TEXT NOT NULL,
	by         TEXT NOT NULL,
	PRIMARY KEY (report_id, position)
) WITHOUT ROWID;
CREATE INDEX facts_subject ON facts (folded, relation);
CREATE INDEX facts_subject_id ON facts (subject_id, relation);

-- Who said what.
CREATE TABLE statements (
	report_id    TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	position     INTEGER NOT NULL,
	speaker      TEXT NOT NULL,
	role         TEXT NOT NULL,
	organization TEXT NOT NULL,
	text         TEXT NOT NULL,
	quoted       INTEGER NOT NULL,
	about        TEXT NOT NULL,
	folded       TEXT NOT NULL, -- text and about, for searching
	PRIMARY KEY (report_id, position)
) WITHOUT ROWID;

-- The words behind every value: bytes [start, end) of the report's text.
CREATE TABLE evidence (
	report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	kind      TEXT NOT NULL, -- account, fact, statement
	position  INTEGER NOT NULL, -- of what it stands behind
	number    INTEGER NOT NULL,
	field     TEXT NOT NULL,
	start     INTEGER NOT NULL,
	end       INTEGER NOT NULL,
	text      TEXT NOT NULL,
	rule      TEXT NOT NULL, -- the rule or weights that read it
	PRIMARY KEY (report_id, kind, position, number)
) WITHOUT ROWID;

-- The names that reports give to parties. group_id is the registry's id, or "name/" and the folded name.
CREATE TABLE aliases (
	group_id  TEXT NOT NULL,
	name      TEXT NOT NULL,
	folded    TEXT NOT NULL,
	report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
	PRIMARY KEY (group_id, name, report_id)
) WITHOUT ROWID;
CREATE INDEX aliases_name ON aliases (folded);
CREATE INDEX aliases_report ON aliases (report_id);

-- Every party with the name that most reports use.
CREATE VIEW groups AS
SELECT group_id AS id, count(DISTINCT report_id) AS reports,
	(SELECT name FROM aliases AS own WHERE own.group_id = aliases.group_id
	 GROUP BY name ORDER BY count(*) DESC, length(name) DESC, name LIMIT 1) AS name
FROM aliases GROUP BY group_id;

-- People's words on what is one incident and what is not; they outrank the program.
CREATE TABLE decisions (
	account_a TEXT NOT NULL,
	account_b TEXT NOT NULL,
	same      INTEGER NOT NULL,
	by        TEXT NOT NULL,
	note      TEXT NOT NULL,
	at        TEXT NOT NULL,
	PRIMARY KEY (account_a, account_b)
) WITHOUT ROWID;

-- What happened to the ledger; nothing is ever taken from it.
CREATE TABLE history (
	id      INTEGER PRIMARY KEY,
	at      TEXT NOT NULL,
	kind    TEXT NOT NULL,
	subject TEXT NOT NULL,
	detail  TEXT NOT NULL
);
