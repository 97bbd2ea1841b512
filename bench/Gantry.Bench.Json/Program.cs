using System.Diagnostics;
using System.Globalization;
using Gantry.Bench.Json;
using Gantry.Bench.Micro;
using Gantry.Dicom;

int rounds = args is [string count] ? int.Parse(count, CultureInfo.InvariantCulture) : 9;
string folder = Directory.CreateTempSubdirectory("gantry-json-").FullName;
string output = Path.Combine(folder, "out.json");
string empty = Path.Combine(folder, "empty.dcm");
DataSet nothing = new();
nothing.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
Save(nothing, empty);

Console.WriteLine($"{"file to JSON, MB/s",-34} {"gantry",9} {"dcm2json",9}   ratio");
foreach ((string name, DataSet dataSet) in (IEnumerable<(string, DataSet)>)
    [("structure set, 9 numbers each", Samples.StructureSet()), ("structure set, 300 numbers each", LongContours.StructureSet()), ("DICOMDIR", Samples.Directory())])
{
    string file = Path.Combine(folder, "sample.dcm");
    Save(dataSet, file);
    double length = new FileInfo(file).Length / 1e6;
    List<double> ours = [], theirs = [], starts = [];
    for (int round = -3; round < rounds; round++)
    {
        double our = Seconds(() => Ours(file)), their = Seconds(() => Theirs(file)), start = Seconds(() => Theirs(empty));
        if (round >= 0)
        {
            ours.Add(our);
            theirs.Add(their);
            starts.Add(start);
        }
    }

    double our1 = Median(ours), their1 = Median(theirs) - Median(starts);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name + $", {length:0.0} MB",-34} {length / our1,9:0.0} {length / their1,9:0.0}   {their1 / our1:0.0} ×"));
}

return;

static void Save(DataSet dataSet, string path) => File.WriteAllBytes(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));

void Ours(string file)
{
    using DicomFile opened = DicomFile.Open(file);
    using FileStream stream = File.Create(output);
    DicomJson.Write(stream, opened.DataSet);
}

void Theirs(string file)
{
    using Process process = Process.Start("dcm2json", ["-q", "-fc", file, output]);
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"dcm2json ended with {process.ExitCode}.");
    }
}

static double Seconds(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalSeconds;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
