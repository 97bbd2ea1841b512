namespace Gantry.Archive;

/// <summary>The counts of what is in the view, which the index keeps beside its rows: how to find those that are wrong, and how to make them anew.</summary>
internal static class SqliteCounts
{
    private const string InstancesOfSeries = "(SELECT COUNT(*) FROM instance WHERE instance.series_key = series.series_key AND instance.rejected = 0)";
    private const string SeriesOfStudy = "(SELECT COUNT(*) FROM series WHERE series.study_key = study.study_key AND series.first_instance > 0)";
    private const string InstancesOfStudy = "(SELECT COUNT(*) FROM series JOIN instance ON instance.series_key = series.series_key WHERE series.study_key = study.study_key AND instance.rejected = 0)";
    private const string StudiesOfPatient = "(SELECT COUNT(*) FROM study WHERE study.patient_key = patient.patient_key AND study.first_instance > 0)";
    private const string SeriesOfPatient = "(SELECT COUNT(*) FROM study JOIN series ON series.study_key = study.study_key WHERE study.patient_key = patient.patient_key AND series.first_instance > 0)";
    private const string InstancesOfPatient =
        "(SELECT COUNT(*) FROM study JOIN series ON series.study_key = study.study_key JOIN instance ON instance.series_key = series.series_key WHERE study.patient_key = patient.patient_key AND instance.rejected = 0)";
    private const string Bytes = "(SELECT COALESCE(SUM(length), 0) FROM instance) + (SELECT COALESCE(SUM(length), 0) FROM other_version)";

    /// <summary>For each count the name of its row, and a query for key, count kept and count found where these differ.</summary>
    public static IEnumerable<(string Row, string Sql)> Differences
    {
        get
        {
            yield return ("instances of series", Differing("series", "instances", InstancesOfSeries));
            yield return ("series of study", Differing("study", "series", SeriesOfStudy));
            yield return ("instances of study", Differing("study", "instances", InstancesOfStudy));
            yield return ("studies of patient", Differing("patient", "studies", StudiesOfPatient));
            yield return ("series of patient", Differing("patient", "series", SeriesOfPatient));
            yield return ("instances of patient", Differing("patient", "instances", InstancesOfPatient));
            yield return ("bytes of the archive", $"SELECT 0, value, {Bytes} FROM state WHERE name = 'bytes' AND value <> {Bytes}");
        }
    }

    /// <summary>Makes all counts anew, in one transaction.</summary>
    public static void Repair(SqliteDatabase database) => database.Execute($"""
        BEGIN IMMEDIATE;
        UPDATE series SET instances = {InstancesOfSeries} WHERE instances <> {InstancesOfSeries};
        UPDATE study SET series = {SeriesOfStudy}, instances = {InstancesOfStudy} WHERE series <> {SeriesOfStudy} OR instances <> {InstancesOfStudy};
        UPDATE patient SET studies = {StudiesOfPatient}, series = {SeriesOfPatient}, instances = {InstancesOfPatient}
            WHERE studies <> {StudiesOfPatient} OR series <> {SeriesOfPatient} OR instances <> {InstancesOfPatient};
        UPDATE state SET value = {Bytes} WHERE name = 'bytes';
        COMMIT;
        """);

    /// <summary>How much there is of each modality: one pass over the series, of which there are far fewer than instances.</summary>
    public static IReadOnlyList<ModalityCount> Modalities(SqliteDatabase database)
    {
        SqliteStatement statement = database.Prepare("""
            SELECT COALESCE(modality, ''), COUNT(DISTINCT study_key), COUNT(*), SUM(instances) FROM series WHERE first_instance > 0 GROUP BY 1 ORDER BY 1
            """);
        List<ModalityCount> counts = [];
        while (statement.Step())
        {
            counts.Add(new ModalityCount(statement.Text(0)!, statement.Number(1), statement.Number(2), statement.Number(3)));
        }

        statement.Reset();
        return counts;
    }

    private static string Differing(string table, string column, string found) => $"SELECT {table}_key, {column}, {found} FROM {table} WHERE {column} <> {found}";
}
