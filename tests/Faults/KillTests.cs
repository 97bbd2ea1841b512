using System.Globalization;
using System.Security.Cryptography;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Faults;

/// <summary>The program is killed in the middle of ingest, again and again on the same data.</summary>
public sealed class KillTests(ITestOutputHelper report)
{
    private const string CountVariable = "GANTRY_FAULTS_KILLS";
    private const int Associations = 4;

    private static readonly Caller s_judge = new("judge", null, null, "test");

    // The variable takes others: 500 for the long form.
    private static int Kills => Environment.GetEnvironmentVariable(CountVariable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 25;

    [Fact]
    [Trait("Ledger", "R070")]
    [Trait("Ledger", "R083")]
    [Trait("Ledger", "R314")]
    public async Task WhatWasAcknowledgedSurvivesKillsUnderMixedLoad()
    {
        string data = Directory.CreateTempSubdirectory("gantry-faults-").FullName;
        try
        {
            var sender = new Sender();
            for (int i = 0; i < Kills; i++)
            {
                await using ServerProcess server = await ServerProcess.StartAsync(data);

                // The kill comes at another moment each time: after 1 to 98 acknowledgements, with other objects under way.
                await sender.SendUntilGoneAsync(server.Peer, Associations, 1 + (i * 37 % 98), server.KillAsync, server.Http);
            }

            int found;
            await using (ServerProcess server = await ServerProcess.StartAsync(data))
            {
                found = await CountAsync(server.Peer);
            }

            found.ShouldBe(await JudgeAsync(data, sender));
            GantryCommand check = await GantryCommand.RunAsync("check", "--data", data);
            check.ExitCode.ShouldBe(0, check.Error);
            report.WriteLine($"{Kills} kills, {sender.Acknowledged.Count} objects acknowledged, {sender.Answers} queries answered; {check.Output}");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Looks at everything that is kept, with the eyes of the archive and of the file system.</summary>
    /// <returns>How many instances there are.</returns>
    private static async Task<int> JudgeAsync(string data, Sender sender)
    {
        sender.Acknowledged.Count.ShouldBeGreaterThan(Kills);
        await using DicomArchive archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = data }, cancellationToken: TestContext.Current.CancellationToken);
        var stored = new HashSet<string>(StringComparer.Ordinal);
        await foreach (StoredInstance instance in archive.SelectAsync(s_judge, new InstanceSelection(), TestContext.Current.CancellationToken))
        {
            string uid = instance.SopInstanceUid.Value;
            stored.Add(uid);
            sender.Sent.ContainsKey(uid).ShouldBeTrue();
            using InstanceBlob blob = archive.OpenBlob(s_judge, instance);
            await using Stream bytes = blob.OpenDataSet();
            Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, TestContext.Current.CancellationToken)).ShouldBe(sender.Sent[uid]);
        }

        sender.Acknowledged.Keys.ShouldAllBe(uid => stored.Contains(uid));
        Directory.GetFiles(Path.Combine(data, "blobs"), "*", SearchOption.AllDirectories).Length.ShouldBe(stored.Count);
        Directory.GetFiles(Path.Combine(data, "staging")).ShouldBeEmpty();
        await foreach (Anomaly anomaly in archive.AnomaliesAsync(s_judge, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Fail(anomaly.Code);
        }

        return stored.Count;
    }

    /// <summary>How many instances the program itself counts.</summary>
    private static async Task<int> CountAsync(Peer peer)
    {
        await using Association association = await Association.RequestAsync(
            peer, options => options.Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind, TransferSyntax.ExplicitVRLittleEndian), TestContext.Current.CancellationToken);
        var keys = new DataSet();
        keys.Set(Attributes.QueryRetrieveLevel, "STUDY");
        keys.SetEmpty(Attributes.NumberOfStudyRelatedInstances);
        int count = 0;
        await foreach (DataSet match in association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, keys, TestContext.Current.CancellationToken))
        {
            count += match.Get(Attributes.NumberOfStudyRelatedInstances) ?? 0;
        }

        await association.ReleaseAsync(TestContext.Current.CancellationToken);
        return count;
    }
}
