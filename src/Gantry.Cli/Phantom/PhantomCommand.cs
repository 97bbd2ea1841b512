using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Cli.Phantom;

/// <summary><c>gantry phantom</c>: writes synthetic studies as files.</summary>
internal static class PhantomCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        Option<string> folder = new("--out") { Description = "The folder that receives the files.", HelpName = "DIR", Required = true };
        Option<string> kind = new("--kind") { Description = "demo: the studies of serve --demo; ct: small CT images, for measuring; large: one multi-frame object; ecg: a 12-lead ECG and one of three leads; classes: an object of each class.", HelpName = "KIND", DefaultValueFactory = _ => "demo" };
        kind.AcceptOnlyFromAmong("demo", "ct", "large", "ecg", "classes");
        Option<int> studies = NumberOption.Create("--studies", "ct: how many studies, each of another patient.", 1, 1, 1_000_000);
        Option<int> count = NumberOption.Create("--count", "ct: how many images a study; large: how many frames of 1 MiB; ecg: how many seconds the one of three leads has.", 100, 1, 1_000_000);
        Option<int> size = NumberOption.Create("--size", "ct: rows and columns; 512 gives 525 KB, 64 gives 9 KB.", 512, 1, 16_384);
        Option<int> seed = NumberOption.Create("--seed", "Decides noise and identifiers: the same seed and date give the same files.", 1, 0, int.MaxValue);
        Option<string?> date = new("--date") { Description = "The day of the newest studies; today when it is not given.", HelpName = "YYYY-MM-DD" };
        Command command = new("phantom", "Writes synthetic studies as files.") { folder, kind, studies, count, size, seed, date };
        command.SetAction(async (parsed, cancellation) =>
        {
            DateOnly day = parsed.GetValue(date) is { } text
                ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly given) ? given : throw new UsageException($"--date: '{text}' is not a day: write it as 2026-01-31.")
                : DateOnly.FromDateTime(time.GetLocalNow().Date);
            string root = Folder(parsed.GetRequiredValue(folder));
            int seedValue = parsed.GetValue(seed);
            if (parsed.GetValue(kind) == "large")
            {
                Uid written = await LargeMultiFrame.WriteAsync(Path.Combine(root, "large.dcm"), parsed.GetValue(count), seedValue, cancellation).ConfigureAwait(false);
                terminal.Output.WriteLine($"1 object written: {written}");
                return ExitCode.Done;
            }

            IEnumerable<DataSet> objects = parsed.GetValue(kind) switch
            {
                "ct" => Images(parsed.GetValue(studies), parsed.GetValue(count), parsed.GetValue(size), seedValue, day),
                "ecg" => Electrocardiograms(Math.Min(parsed.GetValue(count), 86_400), seedValue, day),
                "classes" => Classes(seedValue, day),
                _ => DemoStudies.All(new DemoOptions { ReferenceDate = day, Seed = seedValue }),
            };
            int objectsWritten = await WriteAsync(objects, root, terminal, time, cancellation).ConfigureAwait(false);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{objectsWritten} objects written to {PrintableText.Of(root)}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static IEnumerable<DataSet> Images(int studies, int count, int size, int seed, DateOnly day)
    {
        for (int study = 1; study <= studies; study++)
        {
            for (int image = 1; image <= count; image++)
            {
                yield return SyntheticInstance.Create(new SyntheticInstanceOptions
                {
                    Rows = size,
                    Columns = size,
                    PatientId = string.Create(CultureInfo.InvariantCulture, $"SYN-{seed}-{study}"),
                    PatientName = new PersonName(string.Create(CultureInfo.InvariantCulture, $"Phantom^Synthetic {study}")),
                    AccessionNumber = string.Create(CultureInfo.InvariantCulture, $"A{seed}-{study}"),
                    StudyDate = day.AddDays(-(study - 1) % 3650),
                    InstanceNumber = image,
                    Seed = seed,
                });
            }
        }
    }

    private static IEnumerable<DataSet> Electrocardiograms(int seconds, int seed, DateOnly day)
    {
        PhantomStudy study = new(DemoStudies.French, string.Create(CultureInfo.InvariantCulture, $"ecg/{seed}/{day:yyyyMMdd}"), day, new TimeOnly(8, 15), "ECG");
        PhantomSeries series = new(study, 1, "ECG", "ECG") { BodyPart = "HEART", Seed = seed };
        yield return Electrocardiogram.CreateTwelveLead(series);
        yield return Electrocardiogram.CreateGeneral(series with { Number = 2 }, seconds: seconds);
    }

    private static IEnumerable<DataSet> Classes(int seed, DateOnly day)
    {
        PhantomStudy study = new(DemoStudies.French, string.Create(CultureInfo.InvariantCulture, $"classes/{seed}/{day:yyyyMMdd}"), day, new TimeOnly(8, 15), "Classes");
        return PhantomRecipes.All.Select((recipe, i) => recipe.Create(study, seriesNumber: i + 1));
    }

    private static async Task<int> WriteAsync(IEnumerable<DataSet> objects, string root, Terminal terminal, TimeProvider time, CancellationToken cancellation)
    {
        using Progress progress = new(terminal, time);
        int written = 0;
        foreach (DataSet dataSet in objects)
        {
            cancellation.ThrowIfCancellationRequested();
            Uid study = dataSet.Get(Attributes.StudyInstanceUID) ?? throw new DicomException("A synthetic object has no Study Instance UID.");
            Uid instance = dataSet.Get(Attributes.SOPInstanceUID) ?? throw new DicomException("A synthetic object has no SOP Instance UID.");
            string folder = Directory.CreateDirectory(Path.Combine(root, study.Value)).FullName;
            await new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian)
                .SaveAsync(Path.Combine(folder, instance.Value + ".dcm"), TransferSyntax.ExplicitVRLittleEndian, cancellation).ConfigureAwait(false);
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"written {++written}"));
        }

        return written;
    }

    private static string Folder(string folder)
    {
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--out: '{folder}' can't be made: {exception.Message}");
        }
    }
}
