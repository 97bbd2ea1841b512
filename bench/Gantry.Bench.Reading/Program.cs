using System.Globalization;
using Gantry.Bench.Reading;
using Gantry.Dicom;

int rounds = args is [string count] ? int.Parse(count, CultureInfo.InvariantCulture) : 7;
string folder = Directory.CreateTempSubdirectory("gantry-read-").FullName;
var objects = new Objects(folder, 400);
int headerElements = Elements(objects.Header);
int contourElements = Elements(objects.StructureSet);
byte[] target = new byte[new FileInfo(objects.Large).Length];
var whole = new DicomReadOptions { BulkThreshold = int.MaxValue };
var visitor = new Nothing();

// What is measured, how often in a round, and the seconds of each round.
List<Measured> measures =
[
    new("header, ns an element", 2000, headerElements, 1e9, () => DataSet.Parse(objects.Header, TransferSyntax.ExplicitVRLittleEndian)),
    new("implicit header, ns an element", 2000, headerElements, 1e9, () => DataSet.Parse(objects.ImplicitHeader, TransferSyntax.ImplicitVRLittleEndian)),
    new($"structure set of {contourElements} elements, ns an element", 10, contourElements, 1e9, () => DataSet.Parse(objects.StructureSet, TransferSyntax.ExplicitVRLittleEndian)),
    new("the same, shown to a visitor, ns an element", 10, contourElements, 1e9, () => DataSet.Visit(objects.StructureSet, TransferSyntax.ExplicitVRLittleEndian, visitor)),
    new("16 KB file and four values, µs", 10, objects.Small.Length, 1e6, () => Array.ForEach(objects.Small, ReadSmall)),
    new("16 KB file, its bytes alone, µs", 10, objects.Small.Length, 1e6, () => Array.ForEach(objects.Small, path => File.ReadAllBytes(path))),
    new("525 KB file, whole, µs", 200, 1, 1e6, () => ReadWhole(objects.Large)),
    new("525 KB file, its bytes alone, µs", 200, 1, 1e6, () => File.ReadAllBytes(objects.Large)),
    new("525 KB file, header, µs", 200, 1, 1e6, () => DicomFile.Open(objects.Large).Dispose()),
    new("525 KB copied in memory to a new array, µs", 200, 1, 1e6, () => objects.StructureSet.AsSpan(0, target.Length).ToArray()),
    new("525 KB copied in memory, µs", 200, 1, 1e6, () => objects.StructureSet.AsSpan(0, target.Length).CopyTo(target)),
];
List<double> pydicom = [], dcmdump = [];
for (int round = -2; round < rounds; round++)
{
    measures.ForEach(measure => measure.Run(keeps: round >= 0));
    double python = Peers.OfPydicom(objects.Small), dump = Peers.OfDcmdump(objects.Small);
    if (round >= 0)
    {
        pydicom.Add(python * 1e6);
        dcmdump.Add(dump * 1e6);
    }
}

Console.WriteLine($"{"processor time, medians of " + rounds + " rounds in turn",-60} {"",10} {"allocated",12}");
foreach (Measured measure in measures)
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measure.Name,-60} {measure.Median,10:0.0} {measure.Allocated,12:N0}"));
}

double ours = measures[4].Median;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"16 KB file and four values, pydicom, µs",-60} {Median(pydicom),10:0.0} {Median(pydicom) / ours,10:0} ×"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"16 KB file, dcmdump, µs",-60} {Median(dcmdump),10:0.0} {Median(dcmdump) / ours,10:0} ×"));
Directory.Delete(folder, recursive: true);

static void ReadSmall(string path)
{
    using DicomFile file = DicomFile.Open(path);
    if (file.DataSet.GetString(Attributes.PatientID) is null || file.DataSet.Get(Attributes.Rows) is null
        || file.DataSet.GetString(Attributes.SOPInstanceUID) is null || file.DataSet.Get(Attributes.PatientName) is null)
    {
        throw new InvalidOperationException($"{path} lacks a value.");
    }
}

void ReadWhole(string path) => DicomFile.Open(path, whole).Dispose();

static int Elements(byte[] bytes)
{
    var counter = new Nothing();
    DataSet.Visit(bytes, TransferSyntax.ExplicitVRLittleEndian, counter);
    return counter.Elements;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
