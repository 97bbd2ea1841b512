-- What the program keeps for itself, beside the images: positions of webhooks, peers, jobs. Small JSON texts by subject and name.
CREATE TABLE program_state (
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (subject, name)
);
-- What is rare is found without reading the instances stored in between.
CREATE INDEX event_kind ON event (kind, sequence) WHERE kind <> 1;
