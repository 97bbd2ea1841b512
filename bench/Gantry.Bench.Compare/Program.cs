using System.Diagnostics;
using System.Globalization;
using Gantry.Bench.Compare;
using Gantry.Bench.Compare.Scale;

if (args is [var own, "--scale", var archive, var count, ..])
{
    await AtScale.RunAsync(Path.GetFullPath(own), archive, long.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture), args[4..]);
    return 0;
}

bool quick = args.Contains("--quick");
bool network = args.Contains("--network");
bool web = args.Contains("--web");
string program = Path.GetFullPath(args.First(argument => !argument.StartsWith('-')));
int rounds = quick ? 1 : 3;
string scratch = Directory.CreateTempSubdirectory("gantry-bench-").FullName;
Stopwatch whole = Stopwatch.StartNew();
try
{
    Table table = web ? await AgainstNginx.MeasureAsync(program, scratch, rounds)
        : network ? await AgainstDcmtk.MeasureAsync(program, scratch, rounds, quick) : await AgainstOrthanc.MeasureAsync(program, scratch, rounds, quick);
    Console.WriteLine();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {rounds}; {Environment.ProcessorCount} processors; {whole.Elapsed.TotalSeconds:0} s in all"));
    table.Write(Console.Out);
    return 0;
}
finally
{
    Directory.Delete(scratch, recursive: true);
}
