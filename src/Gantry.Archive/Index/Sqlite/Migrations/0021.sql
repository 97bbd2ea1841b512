-- What refers to what: the Referenced SOP, series and study sequences of every header. An image stands for all of its series that refer to the same.
CREATE TABLE reference_target (
    target_key INTEGER PRIMARY KEY,
    uid TEXT NOT NULL
);
CREATE UNIQUE INDEX reference_target_uid ON reference_target (uid);

CREATE TABLE reference (
    target_key INTEGER NOT NULL REFERENCES reference_target,
    instance_key INTEGER NOT NULL REFERENCES instance,
    -- The tag of the sequence that names it.
    sequence INTEGER NOT NULL,
    is_image INTEGER NOT NULL,
    PRIMARY KEY (target_key, instance_key)
) WITHOUT ROWID;
CREATE INDEX reference_instance ON reference (instance_key);

-- Instances that were there before this table: from and up to which they are still to be looked through.
CREATE TABLE reference_backfill (
    next_instance INTEGER NOT NULL,
    last_instance INTEGER NOT NULL
);
INSERT INTO reference_backfill (next_instance, last_instance) SELECT 1, COALESCE(MAX(instance_key), 0) FROM instance;
