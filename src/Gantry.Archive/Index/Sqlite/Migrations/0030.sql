-- Where the frames of compressed multi-frame objects lie, found out once: a row for each run of frames. The digest tells whether it is still this object.
CREATE TABLE frame_range (
    instance_key INTEGER NOT NULL,
    run INTEGER NOT NULL,
    digest BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (instance_key, run)
);
