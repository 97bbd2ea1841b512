using System.Diagnostics;
using System.Globalization;
using Gantry.Dicom;
using Gantry.Fuzzing;
using Gantry.Fuzzing.Codecs;
using Gantry.Fuzzing.Documents;
using Gantry.Fuzzing.Media;
using Gantry.Fuzzing.Network;
using Gantry.Fuzzing.Reports;

// --target network, codecs, documents, media or reports (the reader of files otherwise; codecs also take --syntax UID for one, and --seeds FOLDER for the frames of its files; documents take --kind waveform, cda, stl or obj for one), --count N (default 1,000,000), --seed S (default 1), --only I (one input, by its number, as often as --count says: threads may run otherwise the next time), --path FILE (read every thousandth from a file, too)
long count = Number("--count", 1_000_000);
long seed = Number("--seed", 1);
long only = Number("--only", -1);
string? path = Text("--path");
string? target = Text("--target");
CodecFuzzRun? codecs = null;
DocumentFuzzRun? documents = null;
Func<long, byte[]> make;
Func<long, string?> attempt;
long step = 1_000_000;
if (target == "network")
{
    var network = new NetworkFuzzRun((ulong)seed);
    (make, attempt) = (network.Input, network.Try);
    step = 100_000;
}
else
{
    var watchdog = new Watchdog(TimeSpan.FromMinutes(2), TimeProvider.System);
    if (target == "codecs")
    {
        IEnumerable<CodecSeed> seeds = [.. CodecSeeds.Make(), .. CodecSeeds.MakeLarge(), .. Text("--seeds") is { } folder ? CodecSeeds.Read(Directory.EnumerateFiles(folder, "*.dcm", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) : []];
        codecs = new CodecFuzzRun((ulong)seed, seeds.Where(frame => Text("--syntax") is not { } uid || frame.TransferSyntax.Uid.Value == uid), watchdog);
        (make, attempt) = (codecs.Input, codecs.Try);
    }
    else if (target == "documents")
    {
        documents = new DocumentFuzzRun((ulong)seed, Text("--kind") is { } kind ? Enum.Parse<DocumentKind>(kind, ignoreCase: true) : null, watchdog);
        (make, attempt) = (documents.Input, documents.Try);
        step = 100_000;
    }
    else if (target == "media")
    {
        MediaFuzzRun run = await MediaFuzzRun.CreateAsync((ulong)seed, watchdog);
        (make, attempt) = (run.Input, run.Try);
    }
    else if (target == "reports")
    {
        var reports = new ReportFuzzRun((ulong)seed, watchdog);
        (make, attempt, step) = (reports.Input, reports.Try, 100_000);
    }
    else
    {
        var run = new FuzzRun((ulong)seed, path, watchdog);
        (make, attempt) = (run.Input, run.Try);
    }

    _ = Task.Run(async () =>
    {
        Console.WriteLine($"input {await watchdog.WaitAsync(CancellationToken.None)} of seed {seed}: it is still being read after two minutes");
        Environment.Exit(1);
    });
}

if (only >= 0)
{
    byte[] input = make(only);
    Console.WriteLine($"{input.Length} bytes: {Convert.ToHexString(input)}");
    string? wrong = null;
    for (long i = 0; i < Number("--count", 1) && wrong is null; i++)
    {
        wrong = attempt(only);
    }

    Console.WriteLine(wrong ?? "nothing is wrong");
    return 0;
}

var watch = Stopwatch.StartNew();
int failures = 0;
for (long i = 0; i < count && failures < 20; i++)
{
    if (attempt(i) is { } failure)
    {
        failures++;
        Console.WriteLine($"input {i} of seed {seed}: {failure}");
    }

    if ((i + 1) % step == 0)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1} inputs, {watch.Elapsed.TotalSeconds:F0} s, {GC.GetTotalMemory(false) >> 10} KiB live, {Environment.WorkingSet >> 20} MiB in all"));
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs of seed {seed}, {failures} failures, {watch.Elapsed.TotalSeconds:F0} s"));
foreach ((TransferSyntax syntax, long decoded) in codecs?.Decoded ?? [])
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{syntax.Uid}: {decoded} decoded, at most {codecs!.MostUsed[syntax]:F1} times their size in memory beside tables"));
}

foreach ((DocumentKind kind, long drawn) in documents?.Drawn ?? [])
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {drawn} drawn, at most {documents!.MostUsed[kind]:F1} times their size in memory beside what a page takes"));
}

return failures == 0 ? 0 : 1;

string? Text(string name) => args.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

long Number(string name, long otherwise) => Text(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
