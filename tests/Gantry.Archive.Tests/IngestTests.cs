using System.IO.Pipelines;
using System.Security.Cryptography;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

public sealed class IngestTests
{
    private static readonly TransferSyntax s_explicit = TransferSyntax.ExplicitVRLittleEndian;

    public static TheoryData<string, int> Encodings => new()
    {
        { "1.2.840.10008.1.2", 64 }, { "1.2.840.10008.1.2.1", 64 }, { "1.2.840.10008.1.2.2", 64 }, { "1.2.840.10008.1.2.1.99", 64 },
        { "1.2.840.10008.1.2", 800_000 }, { "1.2.840.10008.1.2.1", 800_000 }, { "1.2.840.10008.1.2.2", 800_000 }, { "1.2.840.10008.1.2.1.99", 800_000 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    [Trait("Ledger", "R231")]
    public async Task WhatIsStoredIsFoundAndComesBackAsItCame(string syntax, int pixels)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(name: "Doe^Jane", pixels: pixels);
        byte[] bytes = sent.Encode(TransferSyntax.Of(new Uid(syntax))).ToArray();
        IngestResult result = await test.StoreAsync(sent, TransferSyntax.Of(new Uid(syntax)));
        result.Outcome.ShouldBe(IngestOutcome.Stored, result.Reason);
        result.DimseStatus.ShouldBe((ushort)0);
        result.Length.ShouldBe(bytes.Length);
        result.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));

        StoredInstance stored = (await test.SelectAsync(InstanceSelection.Instance(result.SopInstanceUid!.Value))).ShouldHaveSingleItem();
        (await ReadAsync(test, stored)).ShouldBe(bytes);
        test.Staged().ShouldBeEmpty();
        using DicomFile file = DicomFile.Open(test.Blobs().ShouldHaveSingleItem());
        file.TransferSyntax.Uid.Value.ShouldBe(syntax);
        file.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
        DataSet header = test.Archive.ReadHeader(stored);
        header.GetString(Attributes.PatientName).ShouldBe("Doe^Jane");
        header.GetBytes(Attributes.PixelData).ToArray().ShouldBe(sent.GetBytes(Attributes.PixelData).ToArray());
    }

    [Fact]
    [Trait("Ledger", "R231")]
    public async Task APart10FileIsStoredWithItsDataSetAsItCame()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        foreach ((TransferSyntax syntax, int pixels) in ((TransferSyntax, int)[])[(s_explicit, 64), (TransferSyntax.DeflatedExplicitVRLittleEndian, 64), (s_explicit, 900_000), (TransferSyntax.DeflatedExplicitVRLittleEndian, 900_000)])
        {
            DataSet sent = Objects.Make(pixels: pixels);
            byte[] file = new DicomFile(sent, syntax).ToArray(syntax);
            IngestResult result = await test.Archive.IngestAsync(TestArchive.Sender, InstanceToIngest.FromPart10(new MemoryStream(file)), TestContext.Current.CancellationToken);
            result.Outcome.ShouldBe(IngestOutcome.Stored, result.Reason);
            result.Digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(sent.Encode(syntax).ToArray())));
        }
    }

    [Fact]
    [Trait("Ledger", "R070")]
    public async Task TheSameVersionAgainIsASuccessThatAddsNothing()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make();
        (await test.StoreAsync(sent)).Outcome.ShouldBe(IngestOutcome.Stored);
        IngestResult again = await test.StoreAsync(sent);
        again.Outcome.ShouldBe(IngestOutcome.Duplicate);
        again.DimseStatus.ShouldBe((ushort)0);
        test.Blobs().Length.ShouldBe(1);
        test.Staged().ShouldBeEmpty();
        (await test.Archive.StatisticsAsync(TestArchive.Sender, TestContext.Current.CancellationToken)).Instances.ShouldBe(1);
    }

    [Fact]
    [Trait("Ledger", "R070")]
    public async Task OtherBytesUnderAKnownUidAreKeptAndFlagged()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet first = Objects.Make();
        DataSet second = first.Clone();
        second.Set(Attributes.InstanceNumber, 77);
        await test.StoreAsync(first);
        IngestResult conflict = await test.StoreAsync(second);
        conflict.Outcome.ShouldBe(IngestOutcome.Conflict);
        conflict.DimseStatus.ShouldBe((ushort)0xB007);
        (await test.StoreAsync(second)).Outcome.ShouldBe(IngestOutcome.Duplicate);
        (await test.StoreAsync(first, TransferSyntax.ImplicitVRLittleEndian)).Outcome.ShouldBe(IngestOutcome.Conflict);

        StoredInstance current = (await test.SelectAsync(new InstanceSelection())).ShouldHaveSingleItem();
        (await ReadAsync(test, current)).ShouldBe(first.Encode(s_explicit).ToArray());
        test.Blobs().Length.ShouldBe(3);
        var anomalies = new List<Anomaly>();
        await foreach (Anomaly anomaly in test.Archive.AnomaliesAsync(TestArchive.Sender, cancellationToken: TestContext.Current.CancellationToken))
        {
            anomalies.Add(anomaly);
        }

        anomalies.Select(anomaly => anomaly.Code).ShouldBe(["other-bytes", "other-bytes"]);
        var events = new List<ArchiveEventKind>();
        await foreach (ArchiveEvent next in test.Archive.ChangesAsync(TestArchive.Sender, 0, TestContext.Current.CancellationToken))
        {
            events.Add(next.Kind);
        }

        events.ShouldBe([
            ArchiveEventKind.InstanceStored, ArchiveEventKind.VersionKept, ArchiveEventKind.AnomalyRaised, ArchiveEventKind.VersionKept, ArchiveEventKind.AnomalyRaised]);
    }

    [Fact]
    [Trait("Ledger", "R070")]
    public async Task ManyDoorsSendingTheSameAndOtherBytesAgree()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet first = Objects.Make();
        DataSet second = first.Clone();
        second.Set(Attributes.InstanceNumber, 77);
        IngestResult[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => test.StoreAsync(i % 2 == 0 ? first : second))));
        results.Count(result => result.Outcome == IngestOutcome.Stored).ShouldBe(1);
        results.Count(result => result.Outcome == IngestOutcome.Conflict).ShouldBe(1);
        results.Count(result => result.Outcome == IngestOutcome.Duplicate).ShouldBe(38);
        test.Blobs().Length.ShouldBe(2);
        test.Staged().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task WhatDoesNotFitIsRefusedForTheRightReason()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make();
        byte[] bytes = sent.Encode(s_explicit).ToArray();
        Uid sopClass = sent.Get(Attributes.SOPClassUID)!.Value;
        Uid instance = sent.Get(Attributes.SOPInstanceUID)!.Value;
        await RefusedAsync(test, 0xA900, SopClasses.CTImageStorage, instance, bytes, Attributes.SOPClassUID);
        await RefusedAsync(test, 0xA900, sopClass, new Uid("1.2.3"), bytes, Attributes.SOPInstanceUID);
        await RefusedAsync(test, 0xC000, sopClass, instance, [.. bytes[..100], .. Enumerable.Repeat((byte)0xFF, 50)], Attributes.SOPInstanceUID);
        foreach (Tag tag in (Tag[])[Attributes.SOPClassUID, Attributes.SOPInstanceUID, Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID])
        {
            DataSet without = sent.Clone();
            without.Remove(tag);
            await RefusedAsync(test, 0xA900, sopClass, instance, without.Encode(s_explicit).ToArray(), tag);
            DataSet invalid = sent.Clone();
            invalid.SetBytes(tag, VR.UI, "../../etc/passwd"u8.ToArray());
            await RefusedAsync(test, 0xC000, null, null, invalid.Encode(s_explicit).ToArray(), tag);
        }

        IngestResult notPart10 = await test.Archive.IngestAsync(TestArchive.Sender, InstanceToIngest.FromPart10(new MemoryStream(bytes)), TestContext.Current.CancellationToken);
        notPart10.DimseStatus.ShouldBe((ushort)0xC000);
        test.Blobs().ShouldBeEmpty();
        test.Staged().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task AnObjectSentToAnotherStudyIsRefused()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make();
        var file = new MemoryStream(new DicomFile(sent, s_explicit).ToArray(s_explicit));
        InstanceToIngest wrong = InstanceToIngest.FromPart10(file, new Uid("1.2.3.4"));
        IngestResult result = await test.Archive.IngestAsync(TestArchive.Sender, wrong, TestContext.Current.CancellationToken);
        result.Outcome.ShouldBe(IngestOutcome.Refused);
        result.HttpStatus.ShouldBe(409);
        result.SopInstanceUid.ShouldBe(sent.Get(Attributes.SOPInstanceUID));
        result.SopClassUid.ShouldBe(sent.Get(Attributes.SOPClassUID));
    }

    [Fact]
    public async Task AStreamThatBreaksOffLeavesNothing()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet sent = Objects.Make(pixels: 2_000_000);
        byte[] bytes = sent.Encode(s_explicit).ToArray();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        Task<IngestResult> ingest = test.Archive.IngestAsync(TestArchive.Sender, InstanceToIngest.FromDataSet(sent.Get(Attributes.SOPClassUID), sent.Get(Attributes.SOPInstanceUID), s_explicit, pipe.Reader), TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync(bytes.AsMemory(0, 1_500_000), TestContext.Current.CancellationToken);
        await pipe.Writer.CompleteAsync(new IOException("The peer vanished"));
        await Should.ThrowAsync<IOException>(() => ingest);
        test.Blobs().ShouldBeEmpty();
        test.Staged().ShouldBeEmpty();
    }

    [Fact]
    public async Task ADataSetCutShortIsRefused()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        foreach (int pixels in (int[])[640, 1_000_000])
        {
            DataSet sent = Objects.Make(pixels: pixels);
            sent.Set(Attributes.SeriesDescription, "x");
            byte[] bytes = sent.Encode(s_explicit).ToArray();
            IngestResult result = await test.Archive.StoreBytesAsync(null, null, s_explicit, bytes[..^100]);
            if (result.Outcome == IngestOutcome.Stored)
            {
                result.Findings.ShouldNotBeEmpty();
            }
            else
            {
                result.DimseStatus.ShouldBe((ushort)0xC000);
            }
        }

        test.Staged().ShouldBeEmpty();
    }

    [Fact]
    public async Task HeadersAfterTheHeadAreRead()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { HeadLength = 4096 });
        DataSet sent = Objects.Make(pixels: 80_000);
        sent.SetItems(Attributes.ReferencedImageSequence, Enumerable.Range(0, 500).Select(_ =>
        {
            var item = new DataSet();
            item.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
            item.Set(Attributes.ReferencedSOPInstanceUID, Uid.New());
            return item;
        }));
        foreach (TransferSyntax syntax in (TransferSyntax[])[s_explicit, TransferSyntax.ImplicitVRLittleEndian])
        {
            DataSet copy = sent.Clone();
            copy.Set(Attributes.SOPInstanceUID, Uid.New());
            IngestResult result = await test.StoreAsync(copy, syntax);
            result.Outcome.ShouldBe(IngestOutcome.Stored, result.Reason);
            StoredInstance stored = (await test.SelectAsync(InstanceSelection.Instance(result.SopInstanceUid!.Value))).ShouldHaveSingleItem();
            test.Archive.ReadHeader(stored).Items(Attributes.ReferencedImageSequence).Count.ShouldBe(500);
            test.Archive.ReadHeader(stored).GetBytes(Attributes.PixelData).ToArray().ShouldBe(sent.GetBytes(Attributes.PixelData).ToArray());
        }
    }

    [Fact]
    [Trait("Ledger", "R001")]
    public async Task OneStudyUidUnderTwoPatientsGivesTwoFlaggedStudies()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value;
        await test.StoreAsync(Objects.Make("1", "One", study));
        await test.StoreAsync(Objects.Make("2", "Two", study));
        var keys = new DataSet();
        keys.SetEmpty(Attributes.PatientID);
        keys.Set(Attributes.StudyInstanceUID, new Uid(study));
        (await test.FindAsync(new Query { Level = QueryLevel.Study, Keys = keys })).Select(match => match.GetString(Attributes.PatientID)).Order().ShouldBe(["1", "2"]);
        await foreach (Anomaly anomaly in test.Archive.AnomaliesAsync(TestArchive.Sender, cancellationToken: TestContext.Current.CancellationToken))
        {
            anomaly.Code.ShouldBe("study-of-two-patients");
        }
    }

    [Fact]
    [Trait("Ledger", "R001")]
    public async Task PatientsWithoutAnIdAreNeverMerged()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value;
        await test.StoreAsync(Objects.Make("", "Doe^Jane", study, number: 1));
        await test.StoreAsync(Objects.Make("", "Doe^Jane", study, number: 2));
        await test.StoreAsync(Objects.Make("", "Doe^Jane", number: 3));
        (await test.FindAsync(new Query { Level = QueryLevel.Patient, Keys = new DataSet(), IncludeAll = true }))
            .Select(match => match.GetString(Attributes.NumberOfPatientRelatedInstances)).Order().ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task APolicyCanRefuseAndTheAuditTrailHearsOfIt()
    {
        var audit = new Trail();
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { AccessPolicy = new DenyQueries(), AuditTrail = audit });
        await test.StoreAsync(Objects.Make());
        await Should.ThrowAsync<AccessDeniedException>(() => test.FindAsync(new Query { Level = QueryLevel.Study, Keys = new DataSet() }));
        audit.Records.ShouldBe([(ArchiveOperation.Ingest, true), (ArchiveOperation.Query, false)]);
    }

    private static async Task RefusedAsync(TestArchive test, ushort status, Uid? sopClass, Uid? instance, byte[] bytes, Tag? element)
    {
        IngestResult result = await test.Archive.StoreBytesAsync(sopClass, instance, s_explicit, bytes);
        result.Outcome.ShouldBe(IngestOutcome.Refused);
        result.DimseStatus.ShouldBe(status, result.Reason);
        result.OffendingElements.ShouldBe(element is { } tag ? [tag] : []);
        result.Reason.ShouldNotBeEmpty();
    }

    private static async Task<byte[]> ReadAsync(TestArchive test, StoredInstance stored)
    {
        using InstanceBlob blob = test.Archive.OpenBlob(TestArchive.Sender, stored);
        using var back = new MemoryStream();
        await using Stream stream = blob.OpenDataSet();
        await stream.CopyToAsync(back, TestContext.Current.CancellationToken);
        return back.ToArray();
    }

    private sealed class DenyQueries : IAccessPolicy
    {
        public bool Allows(Caller caller, ArchiveOperation operation, string? studyInstanceUid) => operation != ArchiveOperation.Query;
    }

    private sealed class Trail : IAuditTrail
    {
        public List<(ArchiveOperation, bool)> Records { get; } = [];

        public void Record(Caller caller, ArchiveOperation operation, bool allowed, string? studyInstanceUid, string outcome) => Records.Add((operation, allowed));
    }
}
