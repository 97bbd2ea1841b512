-- What validation found in instances as they came in, found by its number and by instance. The column rejected of an instance is 2 while it is quarantined.
CREATE TABLE quality_item (
    overlay_key INTEGER PRIMARY KEY REFERENCES overlay,
    instance_key INTEGER NOT NULL REFERENCES instance,
    resolved INTEGER NOT NULL
);
CREATE INDEX quality_item_instance ON quality_item (instance_key);
CREATE INDEX quality_item_open ON quality_item (overlay_key) WHERE resolved = 0;
