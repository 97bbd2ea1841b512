-- The other two component groups of a patient's name, so that a name is looked up in all three. Most patients have neither.
CREATE INDEX patient_name_ideographic ON patient (name_ideographic) WHERE name_ideographic <> '';
CREATE INDEX patient_name_phonetic ON patient (name_phonetic) WHERE name_phonetic <> '';
