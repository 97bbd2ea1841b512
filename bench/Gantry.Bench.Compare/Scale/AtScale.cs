using System.Diagnostics;
using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare.Scale;

/// <summary>The archive at scale: made, weighed, queried, and stored into.</summary>
internal static class AtScale
{
    private const int Queries = 2000;
    private static readonly string[] s_steps = ["make", "sizes", "find", "metadata", "ingest", "orthanc"];

    /// <summary>Runs the steps asked for.</summary>
    /// <param name="program">Our program.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="instances">How many instances it has or gets.</param>
    /// <param name="steps">The steps; all when there are none.</param>
    public static async Task RunAsync(string program, string folder, long instances, string[] steps)
    {
        ScalePlan plan = new((int)Math.Max(1, instances / 400));
        int made = plan.Within(instances);
        string index = DicomArchive.IndexPath(new ArchiveOptions { DataFolder = folder });
        foreach (string step in steps.Length == 0 ? s_steps : steps)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}; load {File.ReadAllText("/proc/loadavg").Trim()}"));
            switch (step)
            {
                case "make":
                    await ScaleArchive.MakeAsync(folder, plan, instances);
                    break;
                case "sizes":
                    Sizes.Print(index, instances);
                    break;
                case "find":
                    await using (Contender gantry = await Contender.StartGantryOnAsync(program, folder))
                    {
                        await FindAsync(gantry, plan, made, Queries);
                    }

                    break;
                case "metadata":
                    await using (Contender gantry = await Contender.StartGantryOnAsync(program, folder))
                    {
                        await MetadataAsync(gantry, plan, made);
                    }

                    break;
                case "ingest":
                    await IngestAsync(program, folder);
                    break;
                case "orthanc":
                    await OrthancAtScale.RunAsync(folder, plan);
                    break;
                default:
                    throw new ArgumentException($"There is no step {step}; there are {string.Join(", ", s_steps)}.", nameof(steps));
            }
        }
    }

    /// <summary>Asks for studies that are there, one after the other.</summary>
    /// <param name="contender">Who is asked.</param>
    /// <param name="plan">The studies.</param>
    /// <param name="made">How many it has, from the first on.</param>
    /// <param name="queries">How many times.</param>
    public static async Task FindAsync(Contender contender, ScalePlan plan, int made, int queries)
    {
        await using Association association = await Association.RequestAsync(
            contender.Peer, options => options.Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind), CancellationToken.None);
        await MeasureAsync("by Patient ID", study => [(Attributes.PatientID.Tag, study.PatientId)]);
        await MeasureAsync("by Patient's Name, a pattern", study => [(Attributes.PatientName.Tag, study.PatientName.ToString()[..9] + "*")]);
        await MeasureAsync("by Accession Number", study => [(Attributes.AccessionNumber.Tag, study.AccessionNumber)]);
        await MeasureAsync("by date and modality", study => [(Attributes.StudyDate.Tag, Day(study.Date)), (Attributes.ModalitiesInStudy.Tag, study.Modality)]);
        await MeasureAsync("by week and modality", study => [(Attributes.StudyDate.Tag, $"{Day(study.Date)}-{Day(study.Date.AddDays(6))}"), (Attributes.ModalitiesInStudy.Tag, study.Modality)]);

        async Task MeasureAsync(string name, Func<ScaleStudy, (Tag Tag, string Value)[]> keys)
        {
            var random = new Random(17);
            List<double> times = [];
            long matches = 0;
            for (int i = -queries / 10; i < queries; i++)
            {
                ScaleStudy study = plan.Study(random.Next(made));
                DataSet identifier = Querying.StudyIdentifier();
                foreach ((Tag tag, string value) in keys(study))
                {
                    identifier.Set(tag, DicomDictionary.Default.LookupVR(tag), value);
                }

                bool found = false;
                int count = 0;
                Stopwatch watch = Stopwatch.StartNew();
                await foreach (DataSet match in association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, identifier, CancellationToken.None))
                {
                    count++;
                    found |= match.GetString(Attributes.StudyInstanceUID) == study.StudyInstanceUid.Value;
                }

                if (!found)
                {
                    throw new InvalidOperationException($"Study {study.Number} was not found {name}.");
                }

                if (i >= 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds);
                    matches += count;
                }
            }

            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  C-FIND {name}: median {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms, longest {times[^1]:0.0} ms; {(double)matches / queries:0.0} matches each"));
        }
    }

    /// <summary>Asks for the headers of studies of a thousand images.</summary>
    /// <param name="contender">Who is asked.</param>
    /// <param name="plan">The studies.</param>
    /// <param name="made">How many it has, from the first on.</param>
    public static async Task MetadataAsync(Contender contender, ScalePlan plan, int made)
    {
        List<double> times = [], again = [];
        ScaleStudy[] studies = [.. Enumerable.Range(0, made).Select(plan.Study).Where(study => study.Count == ScalePlan.LongSeries)];
        int warming = Math.Min(100, studies.Length / 3);

        // Whatever is compiled the first time is not what is measured; the studies are others.
        for (int i = 0; i < warming; i++)
        {
            await Querying.StudyMetadataAsync(contender, studies[i].StudyInstanceUid.Value);
        }

        for (int i = warming; i < Math.Min(studies.Length, warming + 40); i++)
        {
            ForgetFiles();
            string study = studies[^(i - warming + 1)].StudyInstanceUid.Value;
            (double seconds, int count) = await Querying.StudyMetadataAsync(contender, study);
            times.Add(count == ScalePlan.LongSeries ? seconds * 1000 : throw new InvalidOperationException($"{count} headers came."));
            again.Add((await Querying.StudyMetadataAsync(contender, study)).Seconds * 1000);
        }

        times.Sort();
        again.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  WADO-RS metadata of a study of {ScalePlan.LongSeries} images, files forgotten by the system: median {times[times.Count / 2]:0.0} ms, longest {times[^1]:0.0} ms; asked again, median {again[again.Count / 2]:0.0} ms"));
    }

    private static async Task IngestAsync(string program, string folder)
    {
        string scratch = Directory.CreateTempSubdirectory("gantry-bench-").FullName;
        try
        {
            Table table = new("at scale");
            for (int round = 0; round < 3; round++)
            {
                Objects objects = await Objects.MakeAsync(Path.Combine(scratch, round.ToString(CultureInfo.InvariantCulture)), quick: false, seed: 100 * (round + 1));
                (string Name, string Folder, int Associations)[] loads = [("9 KB, 1 association", objects.Small, 1), ("9 KB, 8 associations", objects.MoreSmall, 8), ("525 KB, 8 associations", objects.Large, 8)];
                Func<Task>[] sides =
                [
                    () => StoreAsync("gantry", Contender.StartGantryAsync(program, scratch)),
                    () => StoreAsync("at scale", Contender.StartGantryOnAsync(program, folder)),
                ];
                foreach (Func<Task> side in round % 2 == 0 ? sides : sides.Reverse())
                {
                    await side();
                }

                async Task StoreAsync(string name, Task<Contender> start)
                {
                    await using Contender gantry = await start;
                    await Storing.SendAsync(gantry.Peer, objects.Few, 8);
                    foreach ((string load, string files, int associations) in loads)
                    {
                        table.Add("C-STORE " + load, "/s", true, name, await Storing.SendAsync(gantry.Peer, files, associations));
                    }
                }
            }

            table.Write(Console.Out);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Has Linux forget what it keeps of files in memory, so that they are read from the disk; that needs root.</summary>
    private static void ForgetFiles() => File.WriteAllText("/proc/sys/vm/drop_caches", "1");
}
