-- For the check of integrity: the versions whose blobs lie in the folder of a study.
CREATE INDEX other_version_study ON other_version (study_uid);
