using static Gantry.Archive.Tests.DamagedArchive;

namespace Gantry.Archive.Tests;

/// <summary>Damages the journal of an archive, or what only the journal tells, and asks what the check says and does.</summary>
[Trait("Ledger", "R314")]
[Trait("Ledger", "R391")]
public sealed class JournalIntegrityTests
{
    [Fact]
    public async Task ALostRowComesBackFromTheJournal()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        Execute(test, "DELETE FROM header WHERE instance_key = 2; DELETE FROM event WHERE instance_key = 2; DELETE FROM instance WHERE instance_key = 2");
        List<IntegrityFinding> found = (await CheckAsync(test, Full)).Findings;
        found.ShouldContain(finding => finding.Kind == IntegrityFindingKind.RowMissing && finding.Subject.Contains("1.2.3.2-", StringComparison.Ordinal));
        found.ShouldContain(finding => finding.Kind == IntegrityFindingKind.CountWrong);
        found.ShouldNotContain(finding => finding.Kind == IntegrityFindingKind.BlobUnknown);
        (await CheckAsync(test, Repair)).Findings.ShouldAllBe(finding => finding.IsRepaired);
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("altered")]
    [InlineData("gone")]
    [InlineData("garbage")]
    public async Task ADamagedJournalIsWrittenAnewFromTheRows(string damage)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string journal = Directory.GetFiles(Path.Combine(test.Folder, "journal")).ShouldHaveSingleItem();
        string[] lines = await File.ReadAllLinesAsync(journal, TestContext.Current.CancellationToken);
        switch (damage)
        {
            case "altered":
                Overwrite(journal, lines[0].Length + 30, "#"u8.ToArray());
                break;
            case "gone":
                File.Delete(journal);
                break;
            default:
                byte[] garbage = new byte[300_000];
                garbage.AsSpan().Fill((byte)'x');
                await File.WriteAllBytesAsync(journal, [.. garbage, (byte)'\n', .. System.Text.Encoding.UTF8.GetBytes(lines[2] + "\n")], TestContext.Current.CancellationToken);
                break;
        }

        List<IntegrityFinding> found = (await CheckAsync(test, Full)).Findings;
        found.Count(finding => finding.Kind == IntegrityFindingKind.JournalLineDamaged).ShouldBe(damage == "gone" ? 0 : 1);
        found.Count(finding => finding.Kind == IntegrityFindingKind.JournalLineMissing).ShouldBe(damage switch { "altered" => 1, "gone" => 3, _ => 2 });
        (await CheckAsync(test, Repair)).Findings.ShouldAllBe(finding => finding.IsRepaired);
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(3);
    }

    [Fact]
    public async Task WhatIsStoredAfterTheJournalWasCutSurvivesACrash()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string journal = Directory.GetFiles(Path.Combine(test.Folder, "journal")).ShouldHaveSingleItem();
        await using (FileStream file = File.OpenWrite(journal))
        {
            file.SetLength(100);
        }

        await test.ReopenAsync();
        await test.StoreAsync(Make(4));
        await test.Archive.DisposeAsync();

        // As if the program had ended between journal and index.
        Execute(test, "DELETE FROM header WHERE instance_key = 4; DELETE FROM event WHERE instance_key = 4; DELETE FROM instance WHERE instance_key = 4; UPDATE state SET value = 0 WHERE name = 'journal_offset'");
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(4);
    }

    [Fact]
    public async Task AnObjectThatHasNeitherBlobNorRowIsNamedAfterARebuildToo()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        File.Delete(test.Blobs().First(path => path.Contains("1.2.3.3-", StringComparison.Ordinal)));
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        IntegrityFinding finding = (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(IntegrityFindingKind.ObjectMissing);
        finding.Subject.ShouldContain("1.2.3.3-");
        await test.ReopenAsync();
        (await test.StoreAsync(Make(3))).Outcome.ShouldBe(IngestOutcome.Stored);
        await test.Archive.DisposeAsync();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }
}
