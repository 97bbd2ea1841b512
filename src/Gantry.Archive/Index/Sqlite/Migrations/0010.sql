-- Overlays: what the journal says of each, whom the ones in force aim at, and which instances they apply to. Nothing was ever written to the table before.
DROP TABLE overlay;
CREATE TABLE overlay (
    overlay_key INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    undoes INTEGER,
    undone_by INTEGER,
    last_instance INTEGER NOT NULL,
    instances INTEGER NOT NULL,
    record BLOB NOT NULL
);

CREATE TABLE overlay_target (
    level INTEGER NOT NULL,
    identity TEXT NOT NULL,
    overlay_key INTEGER NOT NULL REFERENCES overlay,
    PRIMARY KEY (level, identity, overlay_key)
) WITHOUT ROWID;
CREATE INDEX overlay_target_overlay ON overlay_target (overlay_key);

CREATE TABLE instance_overlay (
    instance_key INTEGER NOT NULL REFERENCES instance,
    overlay_key INTEGER NOT NULL REFERENCES overlay,
    PRIMARY KEY (instance_key, overlay_key)
) WITHOUT ROWID;
CREATE INDEX instance_overlay_overlay ON instance_overlay (overlay_key, instance_key);

-- Rows of patients, studies and series show the view; one that nothing visible belongs to has first_instance 0 and waits for its instances to come back.
-- Of an instance: the series it was received in, when that is another; the overlay that changed its view last, 0 as received; whether it is hidden.
ALTER TABLE instance ADD COLUMN received_series INTEGER REFERENCES series;
ALTER TABLE instance ADD COLUMN view INTEGER NOT NULL DEFAULT 0;
ALTER TABLE instance ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX instance_received ON instance (received_series) WHERE received_series IS NOT NULL;
ALTER TABLE event ADD COLUMN overlay_key INTEGER REFERENCES overlay;
