using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Faults;

/// <summary>A hundred associations that store and retrieve beside each other: nothing is lost, and memory does not grow.</summary>
public sealed class ManyAssociationsTests(ITestOutputHelper report)
{
    private const string MinutesVariable = "GANTRY_SOAK_MINUTES";
    private const int Associations = 100;
    private const int AssociationsOfTitle = 20;
    private const int StoresOfRound = 4;
    private const int RoundsOfAssociation = 10;
    private const int ShortRounds = 4;
    private const long MostMemory = 400L << 20;
    private const long MostGrowth = 32L << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The variable makes a long run of it; without, every association does a few rounds.
    private static TimeSpan? Duration =>
        Environment.GetEnvironmentVariable(MinutesVariable) is { Length: > 0 } text ? TimeSpan.FromMinutes(double.Parse(text, CultureInfo.InvariantCulture)) : null;

    [Fact]
    [Trait("Ledger", "R661")]
    public async Task AHundredAssociationsStoreAndRetrieveWithoutLoss()
    {
        string folder = Directory.CreateTempSubdirectory("gantry-faults-").FullName;
        try
        {
            await using ServerProcess server = await ServerProcess.StartAsync(folder);
            Sender sender = new();
            var watch = Stopwatch.StartNew();
            var memory = new ConcurrentQueue<(TimeSpan At, long Resident)>();
            string[] studies = [.. Enumerable.Range(0, Associations).Select(_ => Uid.New().Value)];

            int[] acknowledged = await Task.WhenAll(studies.Select((study, i) => Task.Run(() => WorkAsync(study, $"SOAK{i / AssociationsOfTitle}"))));

            TimeSpan whole = watch.Elapsed;
            long peak = server.PeakMemory;
            foreach ((string study, int count) in studies.Zip(acknowledged))
            {
                (await CountAsync(server.Peer, study)).ShouldBe(count);
            }

            long[] tenths = [.. memory.GroupBy(sample => (int)(10 * sample.At / whole)).OrderBy(tenth => tenth.Key).Select(tenth => tenth.Max(sample => sample.Resident))];
            report.WriteLine(
                $"{sender.Acknowledged.Count} stored and retrieved in {whole.TotalSeconds:0} s; resident at most {peak >> 20} MiB; in each tenth of the time {string.Join(", ", tenths.Select(tenth => tenth >> 20))}");
            peak.ShouldBeLessThan(MostMemory);
            if (Duration is not null)
            {
                tenths[5..].Max().ShouldBeLessThan(tenths[..5].Max() + MostGrowth);
            }

            async Task<int> WorkAsync(string study, string callingAETitle)
            {
                string series = Uid.New().Value;
                int count = 0;
                for (int round = 0; Duration is { } duration ? watch.Elapsed < duration : round < ShortRounds;)
                {
                    await using Association association = await RequestAsync(server.Peer, callingAETitle);
                    for (int i = 0; i < RoundsOfAssociation && (Duration is not null || round < ShortRounds); i++, round++)
                    {
                        string[] stored = await Task.WhenAll(Enumerable.Range(0, StoresOfRound).Select(_ => sender.StoreAsync(association, study, series)));
                        IReadOnlyDictionary<string, string> got = await RetrieveAsync(association, study, series, stored);
                        foreach (string uid in stored)
                        {
                            got[uid].ShouldBe(sender.Acknowledged[uid]);
                        }

                        count += stored.Length;
                        memory.Enqueue((watch.Elapsed, server.ResidentMemory));
                    }
                }

                return count;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Association> RequestAsync(Peer peer, string callingAETitle) => Association.RequestAsync(
        peer,
        options =>
        {
            options.CallingAETitle = callingAETitle;
            options.Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet);
            options.Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind);
            options.Propose(SopClasses.SecondaryCaptureImageStorage, TransferSyntax.ExplicitVRLittleEndian);
            options.SelectRole(SopClasses.SecondaryCaptureImageStorage, scu: true, scp: true);
        },
        Cancellation);

    /// <summary>Gets instances back by C-GET.</summary>
    /// <returns>The digest of each data set that came.</returns>
    private static async Task<IReadOnlyDictionary<string, string>> RetrieveAsync(Association association, string study, string series, string[] instances)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "IMAGE");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(study));
        identifier.Set(Attributes.SeriesInstanceUID, new Uid(series));
        identifier.Set(Attributes.SOPInstanceUID, VR.UI, instances);
        ConcurrentDictionary<string, string> digests = new(StringComparer.Ordinal);
        RetrieveProgress? last = null;
        await foreach (RetrieveProgress progress in association.GetAsync(SopClasses.StudyRootQueryRetrieveInformationModelGet, identifier, TakeAsync, Cancellation))
        {
            last = progress;
        }

        last.ShouldNotBeNull().Status.IsSuccess.ShouldBeTrue(last.ErrorComment);
        return digests;

        async Task<StoreResponse> TakeAsync(StoreRequest request, CancellationToken cancellation)
        {
            await using Stream data = request.Data.AsStream();
            digests[request.AffectedSOPInstanceUID.Value] = Convert.ToHexStringLower(await SHA256.HashDataAsync(data, cancellation));
            return DimseStatus.Success;
        }
    }

    private static async Task<int> CountAsync(Peer peer, string study)
    {
        await using Association association = await RequestAsync(peer, "SOAK");
        DataSet query = new();
        query.Set(Attributes.QueryRetrieveLevel, "STUDY");
        query.Set(Attributes.StudyInstanceUID, new Uid(study));
        query.SetEmpty(Attributes.NumberOfStudyRelatedInstances);
        int count = 0;
        await foreach (DataSet match in association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, query, Cancellation))
        {
            count += match.Get(Attributes.NumberOfStudyRelatedInstances) ?? 0;
        }

        return count;
    }
}
