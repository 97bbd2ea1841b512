-- Patients, studies, series, instances: as received. Text is kept as received beside a folded or normalised column where matching needs one.

CREATE TABLE state (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
);
INSERT INTO state (name, value) VALUES ('journal_segment', 0), ('journal_offset', 0), ('bytes', 0);

CREATE TABLE patient (
    patient_key INTEGER PRIMARY KEY,
    patient_id TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issuer_assumed INTEGER NOT NULL,
    name TEXT,
    name_alphabetic TEXT NOT NULL,
    name_ideographic TEXT NOT NULL,
    name_phonetic TEXT NOT NULL,
    birth_date TEXT,
    birth_date_value TEXT NOT NULL,
    birth_time TEXT,
    birth_clock INTEGER NOT NULL,
    sex TEXT,
    ethnic_group TEXT,
    comments TEXT,
    first_instance INTEGER NOT NULL,
    studies INTEGER NOT NULL,
    series INTEGER NOT NULL,
    instances INTEGER NOT NULL
);
-- Patients without an ID are never merged, so the key is unique only where there is one.
CREATE UNIQUE INDEX patient_identity ON patient (patient_id, issuer) WHERE patient_id <> '';
CREATE INDEX patient_name ON patient (name_alphabetic, patient_key);

CREATE TABLE study (
    study_key INTEGER PRIMARY KEY,
    patient_key INTEGER NOT NULL REFERENCES patient,
    study_uid TEXT NOT NULL,
    study_id TEXT,
    study_date TEXT,
    study_date_value TEXT NOT NULL,
    study_time TEXT,
    study_clock INTEGER NOT NULL,
    study_instant INTEGER,
    timezone TEXT,
    accession_number TEXT,
    description TEXT,
    referring_physician TEXT,
    referring_physician_alphabetic TEXT NOT NULL,
    referring_physician_ideographic TEXT NOT NULL,
    referring_physician_phonetic TEXT NOT NULL,
    reading_physicians TEXT,
    patient_age TEXT,
    patient_size TEXT,
    patient_weight TEXT,
    modalities TEXT NOT NULL,
    sop_classes TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    first_instance INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    series INTEGER NOT NULL,
    instances INTEGER NOT NULL
);
CREATE UNIQUE INDEX study_identity ON study (study_uid, patient_key);
CREATE INDEX study_patient ON study (patient_key);
CREATE INDEX study_newest ON study (study_date_value, study_clock, study_key);
CREATE INDEX study_accession ON study (accession_number) WHERE accession_number IS NOT NULL;

CREATE TABLE series (
    series_key INTEGER PRIMARY KEY,
    study_key INTEGER NOT NULL REFERENCES study,
    series_uid TEXT NOT NULL,
    modality TEXT,
    series_number TEXT,
    series_number_value INTEGER NOT NULL,
    description TEXT,
    body_part TEXT,
    laterality TEXT,
    series_date TEXT,
    series_date_value TEXT NOT NULL,
    series_time TEXT,
    series_clock INTEGER NOT NULL,
    performing_physician TEXT,
    performing_physician_alphabetic TEXT NOT NULL,
    performing_physician_ideographic TEXT NOT NULL,
    performing_physician_phonetic TEXT NOT NULL,
    protocol_name TEXT,
    station_name TEXT,
    institution TEXT,
    department TEXT,
    manufacturer TEXT,
    manufacturer_model TEXT,
    performed_step_id TEXT,
    performed_step_date TEXT,
    performed_step_date_value TEXT NOT NULL,
    performed_step_time TEXT,
    performed_step_clock INTEGER NOT NULL,
    sop_classes TEXT NOT NULL,
    first_instance INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    instances INTEGER NOT NULL
);
CREATE UNIQUE INDEX series_identity ON series (study_key, series_uid);
CREATE INDEX series_uid ON series (series_uid);

-- Request Attributes Sequence (0040,0275), an item a row.
CREATE TABLE series_request (
    series_key INTEGER NOT NULL REFERENCES series,
    requested_procedure_id TEXT,
    scheduled_step_id TEXT,
    accession_number TEXT,
    study_uid TEXT
);
CREATE INDEX series_request_series ON series_request (series_key);
CREATE INDEX series_request_procedure ON series_request (requested_procedure_id);
CREATE INDEX series_request_step ON series_request (scheduled_step_id);

CREATE TABLE instance (
    instance_key INTEGER PRIMARY KEY,
    series_key INTEGER NOT NULL REFERENCES series,
    sop_uid TEXT NOT NULL,
    sop_class TEXT NOT NULL,
    transfer_syntax TEXT NOT NULL,
    instance_number TEXT,
    instance_number_value INTEGER NOT NULL,
    content_date TEXT,
    content_date_value TEXT NOT NULL,
    content_time TEXT,
    content_clock INTEGER NOT NULL,
    frames TEXT,
    frame_count INTEGER NOT NULL,
    image_rows INTEGER,
    image_columns INTEGER,
    bits_allocated INTEGER,
    digest BLOB NOT NULL,
    length INTEGER NOT NULL,
    data_set_offset INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    sender TEXT
);
CREATE UNIQUE INDEX instance_identity ON instance (sop_uid);
CREATE INDEX instance_series ON instance (series_key, instance_number_value);

-- The header as received, long values left out (a version byte, the transfer syntax, the segments).
CREATE TABLE header (
    instance_key INTEGER PRIMARY KEY REFERENCES instance,
    bytes BLOB NOT NULL
);

-- Other bytes that came under a known SOP Instance UID. The first stays current.
CREATE TABLE other_version (
    version_key INTEGER PRIMARY KEY,
    instance_key INTEGER NOT NULL REFERENCES instance,
    study_uid TEXT NOT NULL,
    series_uid TEXT NOT NULL,
    sop_class TEXT NOT NULL,
    transfer_syntax TEXT NOT NULL,
    digest BLOB NOT NULL,
    length INTEGER NOT NULL,
    data_set_offset INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    sender TEXT,
    header BLOB NOT NULL
);
CREATE UNIQUE INDEX other_version_identity ON other_version (instance_key, transfer_syntax, digest);

-- The second layer: changes laid over what was received, each with cause, user and time. The third, what a peer sees, is computed.
CREATE TABLE overlay (
    overlay_key INTEGER PRIMARY KEY,
    level TEXT NOT NULL,
    target_key INTEGER NOT NULL,
    kind TEXT NOT NULL,
    change BLOB NOT NULL,
    cause TEXT NOT NULL,
    principal TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER
);
CREATE INDEX overlay_target ON overlay (level, target_key);

-- The outbox: written in the transaction of the change it tells.
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    instance_key INTEGER NOT NULL
);

CREATE TABLE anomaly (
    anomaly_key INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    study_key INTEGER,
    instance_key INTEGER,
    message TEXT NOT NULL
);
