-- The anomalies of a study are found by its instances.
CREATE INDEX anomaly_instance ON anomaly (instance_key);
