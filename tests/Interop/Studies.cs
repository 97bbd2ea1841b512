using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Interop;

/// <summary>Small synthetic studies, as files.</summary>
public static class Studies
{
    /// <summary>Makes images of one series.</summary>
    public static IReadOnlyList<DataSet> Series(int count, string patientId = "INT-1", int seed = 1, int rows = 64, Func<SyntheticInstanceOptions, SyntheticInstanceOptions>? change = null) =>
        [.. Enumerable.Range(1, count).Select(number =>
        {
            SyntheticInstanceOptions options = new() { Rows = rows, Columns = rows, PatientId = patientId, PatientName = new("Interop^" + patientId), Seed = seed, InstanceNumber = number, AccessionNumber = "A" + seed };
            return SyntheticInstance.Create(change is null ? options : change(options));
        })];

    /// <summary>Writes data sets as Part 10 files into a folder.</summary>
    public static async Task<IReadOnlyList<string>> SaveAsync(string folder, IEnumerable<DataSet> dataSets, TransferSyntax? transferSyntax = null)
    {
        List<string> paths = [];
        foreach (DataSet dataSet in dataSets)
        {
            TransferSyntax syntax = transferSyntax ?? TransferSyntax.ExplicitVRLittleEndian;
            string path = Path.Combine(folder, $"{paths.Count + 1:D4}.dcm");
            await new DicomFile(dataSet, syntax).SaveAsync(path, syntax, TestContext.Current.CancellationToken);
            paths.Add(path);
        }

        return paths;
    }

    /// <summary>Asserts that a folder holds these and no others, with equal elements.</summary>
    public static void ShouldBeIn(string folder, IReadOnlyList<DataSet> dataSets)
    {
        string[] files = Directory.GetFiles(folder);
        files.Length.ShouldBe(dataSets.Count);
        foreach (string path in files)
        {
            using DicomFile file = DicomFile.Open(path);
            Elements.ShouldBeEqual(file.DataSet, Encoded(dataSets.Single(dataSet => dataSet.Instance() == file.DataSet.Instance())));
        }
    }

    /// <summary>A data set that a program made, as one that was read.</summary>
    public static DataSet Encoded(DataSet dataSet) =>
        DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);

    public static string Study(this DataSet dataSet) => dataSet.GetString(Attributes.StudyInstanceUID)!;

    public static string SeriesUid(this DataSet dataSet) => dataSet.GetString(Attributes.SeriesInstanceUID)!;

    public static string Instance(this DataSet dataSet) => dataSet.GetString(Attributes.SOPInstanceUID)!;
}
