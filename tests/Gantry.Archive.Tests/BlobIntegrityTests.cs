using Gantry.Dicom;
using static Gantry.Archive.Tests.DamagedArchive;

namespace Gantry.Archive.Tests;

/// <summary>Damages the blobs of an archive in one way, and asks what the check says and does.</summary>
[Trait("Ledger", "R314")]
[Trait("Ledger", "R391")]
public sealed class BlobIntegrityTests
{
    [Fact]
    public async Task AWholeArchiveHasNoFindings()
    {
        await using TestArchive test = await FilledAsync();
        DataSet other = Objects.Make(instance: "1.2.3.1", number: 50);
        (await test.StoreAsync(other)).Outcome.ShouldBe(IngestOutcome.Conflict);
        await test.StoreAsync(Objects.Make(number: 9, pixels: 300_000), TransferSyntax.DeflatedExplicitVRLittleEndian);
        await test.StoreAsync(Objects.Make(number: 10), TransferSyntax.ExplicitVRBigEndian);
        await test.Archive.DisposeAsync();
        foreach (IntegrityOptions how in (IntegrityOptions[])[Quick, Full, Repair])
        {
            (IntegrityReport report, List<IntegrityFinding> findings) = await CheckAsync(test, how);
            findings.ShouldBeEmpty();
            report.Objects.ShouldBe(6);
            report.JournalLines.ShouldBe(6);
            report.Bytes.ShouldBeGreaterThan(how.IsQuick ? -1 : 300_000);
        }
    }

    [Fact]
    public async Task AnArchiveInUseIsLeftAlone()
    {
        await using TestArchive test = await FilledAsync();
        await Should.ThrowAsync<ArchiveInUseException>(() => CheckAsync(test, Full));
    }

    [Theory]
    [InlineData("missing", IntegrityFindingKind.BlobMissing)]
    [InlineData("truncated", IntegrityFindingKind.BlobTruncated)]
    [InlineData("longer", IntegrityFindingKind.BlobAltered)]
    [InlineData("other bytes", IntegrityFindingKind.BlobAltered)]
    [InlineData("other meta", IntegrityFindingKind.BlobAltered)]
    public async Task ADamagedBlobIsNamedAndWholeAgainWhenSentAgain(string damage, IntegrityFindingKind kind)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string blob = test.Blobs().Single(path => Path.GetFileName(path).StartsWith("1.2.3.2-", StringComparison.Ordinal));
        byte[] whole = await File.ReadAllBytesAsync(blob, TestContext.Current.CancellationToken);
        byte[]? damaged = Damage(whole, damage);
        File.Delete(blob);
        if (damaged is not null)
        {
            await File.WriteAllBytesAsync(blob, damaged, TestContext.Current.CancellationToken);
        }

        IntegrityFinding finding = (await CheckAsync(test, Full)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(kind);
        finding.Subject.ShouldBe("blobs/" + Path.GetRelativePath(Path.Combine(test.Folder, "blobs"), blob).Replace('\\', '/'));
        finding.IsRepaired.ShouldBeFalse();
        File.Exists(blob).ShouldBe(damaged is not null);

        // Repaired: the damaged bytes are kept, but not given to anybody.
        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        File.Exists(blob).ShouldBeFalse();
        string[] aside = Aside(test);
        aside.Length.ShouldBe(damaged is null ? 0 : 1);
        if (damaged is not null)
        {
            (await File.ReadAllBytesAsync(aside[0], TestContext.Current.CancellationToken)).ShouldBe(damaged);
        }

        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(IntegrityFindingKind.BlobMissing);

        // Another sender with a longer title: the data set begins elsewhere in the new blob.
        await test.ReopenAsync();
        IngestResult again = await test.StoreAsync(Make(2), caller: new Caller("LONGERTITLE", "LONGERTITLE", null, "store"));
        again.Outcome.ShouldBe(IngestOutcome.Duplicate);
        StoredInstance stored = (await test.SelectAsync(InstanceSelection.Instance(new Uid("1.2.3.2")))).ShouldHaveSingleItem();
        using (InstanceBlob bytes = test.Archive.OpenBlob(TestArchive.Sender, stored))
        {
            RandomAccess.GetLength(bytes.Handle).ShouldBe(bytes.Length);
        }

        await test.Archive.DisposeAsync();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Fact]
    public async Task AnUnknownFileIsAdoptedWhenItIsAWholeObjectElseSetAside()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string study = Path.GetDirectoryName(test.Blobs()[0])!;
        byte[] object4 = new DicomFile(Make(4), TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
        await File.WriteAllBytesAsync(Path.Combine(study, "found.dcm"), object4, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(study, "notes.txt"), "no object", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(test.Folder, "blobs", "Thumbs.db"), "no object", TestContext.Current.CancellationToken);
        File.Copy(test.Blobs().First(path => path.Contains("1.2.3.1-", StringComparison.Ordinal)), Path.Combine(study, "copy.dcm"));

        List<IntegrityFinding> found = (await CheckAsync(test, Full)).Findings;
        found.Count.ShouldBe(4);
        found.ShouldAllBe(finding => finding.Kind == IntegrityFindingKind.BlobUnknown && !finding.IsRepaired);
        (await CheckAsync(test, Repair)).Findings.Count(finding => finding.IsRepaired).ShouldBe(4);
        Aside(test).Length.ShouldBe(3);
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(4);
        (await test.StoreAsync(Make(4))).Outcome.ShouldBe(IngestOutcome.Duplicate);
    }

    [Fact]
    public async Task ABlobUnderAnotherNameIsPutBack()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string blob = test.Blobs()[0];
        File.Move(blob, Path.Combine(Path.GetDirectoryName(blob)!, "renamed"));
        (await CheckAsync(test, Full)).Findings.Select(finding => finding.Kind).ShouldBe([IntegrityFindingKind.BlobUnknown, IntegrityFindingKind.BlobMissing]);
        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        File.Exists(blob).ShouldBeTrue();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Fact]
    public async Task WhatIsLeftInTheStagingAreaIsNamed()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string staged = Path.Combine(test.Folder, "staging", Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(staged, "half an object", TestContext.Current.CancellationToken);
        IntegrityFinding finding = (await CheckAsync(test, Quick)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(IntegrityFindingKind.StagingLeftover);
        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        Aside(test).ShouldHaveSingleItem();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }
}
