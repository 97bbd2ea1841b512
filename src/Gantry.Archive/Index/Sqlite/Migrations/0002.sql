-- The words by which an exam is found as one types: folded words of the patient's name, Patient ID, Accession Number. A word is found by a range of terms.
CREATE TABLE study_term (
    term TEXT NOT NULL,
    study_key INTEGER NOT NULL REFERENCES study,
    PRIMARY KEY (term, study_key)
);
