using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>Damages an archive in one way, and asks what the check says and does.</summary>
[Trait("Ledger", "R314")]
[Trait("Ledger", "R391")]
public sealed class IntegrityTests
{
    private static readonly IntegrityOptions s_full = new();
    private static readonly IntegrityOptions s_quick = new() { IsQuick = true };
    private static readonly IntegrityOptions s_repair = new() { Repairs = true };

    [Fact]
    public async Task AWholeArchiveHasNoFindings()
    {
        await using TestArchive test = await FilledAsync();
        DataSet other = Objects.Make(instance: "1.2.3.1", number: 50);
        (await test.StoreAsync(other)).Outcome.ShouldBe(IngestOutcome.Conflict);
        await test.StoreAsync(Objects.Make(number: 9, pixels: 300_000), TransferSyntax.DeflatedExplicitVRLittleEndian);
        await test.StoreAsync(Objects.Make(number: 10), TransferSyntax.ExplicitVRBigEndian);
        await test.Archive.DisposeAsync();
        foreach (IntegrityOptions how in (IntegrityOptions[])[s_quick, s_full, s_repair])
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
        await Should.ThrowAsync<ArchiveInUseException>(() => CheckAsync(test, s_full));
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

        IntegrityFinding finding = (await CheckAsync(test, s_full)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(kind);
        finding.Subject.ShouldBe("blobs/" + Path.GetRelativePath(Path.Combine(test.Folder, "blobs"), blob).Replace('\\', '/'));
        finding.IsRepaired.ShouldBeFalse();
        File.Exists(blob).ShouldBe(damaged is not null);

        // Repaired: the damaged bytes are kept, but not given to anybody.
        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(kind);
        File.Exists(blob).ShouldBeFalse();
        string[] aside = Aside(test);
        aside.Length.ShouldBe(damaged is null ? 0 : 1);
        if (damaged is not null)
        {
            (await File.ReadAllBytesAsync(aside[0], TestContext.Current.CancellationToken)).ShouldBe(damaged);
        }

        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(IntegrityFindingKind.BlobMissing);

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
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
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

        List<IntegrityFinding> found = (await CheckAsync(test, s_full)).Findings;
        found.Count.ShouldBe(4);
        found.ShouldAllBe(finding => finding.Kind == IntegrityFindingKind.BlobUnknown && !finding.IsRepaired);
        (await CheckAsync(test, s_repair)).Findings.Count(finding => finding.IsRepaired).ShouldBe(4);
        Aside(test).Length.ShouldBe(3);
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
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
        (await CheckAsync(test, s_full)).Findings.Select(finding => finding.Kind).ShouldBe([IntegrityFindingKind.BlobUnknown, IntegrityFindingKind.BlobMissing]);
        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        File.Exists(blob).ShouldBeTrue();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Fact]
    public async Task ALostRowComesBackFromTheJournal()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        Execute(test, "DELETE FROM header WHERE instance_key = 2; DELETE FROM event WHERE instance_key = 2; DELETE FROM instance WHERE instance_key = 2");
        List<IntegrityFinding> found = (await CheckAsync(test, s_full)).Findings;
        found.ShouldContain(finding => finding.Kind == IntegrityFindingKind.RowMissing && finding.Subject.Contains("1.2.3.2-", StringComparison.Ordinal));
        found.ShouldContain(finding => finding.Kind == IntegrityFindingKind.CountWrong);
        found.ShouldNotContain(finding => finding.Kind == IntegrityFindingKind.BlobUnknown);
        (await CheckAsync(test, s_repair)).Findings.ShouldAllBe(finding => finding.IsRepaired);
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE series SET instances = 7")]
    [InlineData("UPDATE study SET instances = 0")]
    [InlineData("UPDATE patient SET studies = 9")]
    [InlineData("UPDATE state SET value = value + 1 WHERE name = 'bytes'")]
    public async Task AWrongCountIsCountedAnew(string damage)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        Execute(test, damage);
        IntegrityFinding finding = (await CheckAsync(test, s_quick)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(IntegrityFindingKind.CountWrong);
        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Theory]
    [InlineData("UPDATE patient SET name = 'Roe^Richard', name_alphabetic = 'roe^richard'", "patient 1", "name, name_alphabetic")]
    [InlineData("UPDATE study SET study_date = '20200101'", "study 1.2.3", "study_date")]
    [InlineData("UPDATE study SET description = NULL", "study 1.2.3", "description")]
    [InlineData("UPDATE series SET modality = 'MR'", "series 1.2.3.9", "modality")]
    [InlineData("UPDATE instance SET instance_number_value = 9, image_rows = 7 WHERE instance_key = 2", "instance 1.2.3.2", "instance_number_value, image_rows")]
    public async Task AColumnThatIsNotWhatTheHeaderSaysIsWrittenAnew(string damage, string subject, string columns)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.OverlayAsync(
            TestArchive.Sender,
            new OverlayRequest { Kind = OverlayKind.Correction, Targets = [new OverlayTarget { StudyInstanceUid = new Uid("1.2.3") }], Changes = AttributeChanges.Parse([new("StudyDescription", "Corrected")]), Cause = "Test" },
            TestContext.Current.CancellationToken);
        await test.Archive.DisposeAsync();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        Execute(test, damage);
        IntegrityFinding finding = (await CheckAsync(test, s_full)).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Subject, finding.IsRepaired).ShouldBe((IntegrityFindingKind.ColumnsWrong, subject, false));
        finding.Message.ShouldEndWith(": " + columns);
        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.FindAsync(new Query { Level = QueryLevel.Study, Keys = new DataSet(), IncludeAll = true })).ShouldHaveSingleItem().GetString(Attributes.StudyDescription).ShouldBe("Corrected");
    }

    [Theory]
    [InlineData("UPDATE patient SET patient_id = '4712'")]
    [InlineData("UPDATE series SET series_uid = '1.2.3.8'")]
    public async Task AnIdentifierThatIsNotWhatTheHeaderSaysIsNamedAndRightAfterARebuild(string damage)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        Execute(test, damage);
        foreach (IntegrityOptions how in (IntegrityOptions[])[s_full, s_repair])
        {
            IntegrityFinding finding = (await CheckAsync(test, how)).Findings.ShouldHaveSingleItem();
            (finding.Kind, finding.Subject, finding.IsRepaired).ShouldBe((IntegrityFindingKind.ColumnsWrong, "instance 1.2.3.1", false));
        }

        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Theory]
    [InlineData("UPDATE header SET bytes = x'01020304' WHERE instance_key = 2")]
    [InlineData("DELETE FROM header WHERE instance_key = 2")]
    public async Task AWrongHeaderIsMadeAnewFromItsBlob(string damage)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        Execute(test, damage);
        (await CheckAsync(test, s_full)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(IntegrityFindingKind.HeaderWrong);
        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Fact]
    public async Task AWrongHeaderThatOthersAreWrittenAgainstIsMadeAnewWithoutSpoilingThem()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(MakeLong(1));
        await test.Archive.DisposeAsync();

        // A sound copy of something else, which those that follow are written against.
        using (var database = new SqliteDatabase(DicomArchive.IndexPath(test.Options), isWriter: true))
        {
            byte[] copy = new SqliteHeaders(database, 1 << 20).Read(1);
            byte[] other = [.. copy[..40], .. new byte[16], .. copy[40..]];
            database.Prepare("UPDATE header SET bytes = ?1").Bind(1, StoredHeader.OfWhole(other)).Run();
        }

        await test.ReopenAsync();
        for (int number = 2; number <= 6; number++)
        {
            await test.StoreAsync(MakeLong(number));
        }

        await test.Archive.DisposeAsync();
        Execute(test, "UPDATE header SET bytes = substr(bytes, 1, 30) WHERE instance_key = 4");
        BasesOf(test).ShouldBe([0, 1, 1, 1, 1, 1]);
        string[] wrong = ["instance 1.2.3.1", "instance 1.2.3.4"];
        (await CheckAsync(test, s_full)).Findings.Select(finding => finding.Subject).ShouldBe(wrong, ignoreOrder: true);
        (await CheckAsync(test, s_repair)).Findings.Select(finding => finding.Subject).ShouldBe(wrong, ignoreOrder: true);
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        BasesOf(test).ShouldBe([0, 1, 1, 1, 1, 1]);
        await test.ReopenAsync();

        static DataSet MakeLong(int number)
        {
            DataSet dataSet = Make(number);
            dataSet.Set(Attributes.ImageComments, VR.LT, string.Concat(Enumerable.Repeat("The same in all. ", 20)));
            return dataSet;
        }

        static List<long> BasesOf(TestArchive test)
        {
            using var database = new SqliteDatabase(DicomArchive.IndexPath(test.Options), isWriter: false);
            var headers = new SqliteHeaders(database, 1 << 20);
            return [.. Enumerable.Range(1, 6).Select(key => headers.BaseOf(key))];
        }
    }

    [Theory]
    [InlineData("zeros in the middle")]
    [InlineData("the first page")]
    [InlineData("cut")]
    [InlineData("gone")]
    [InlineData("orphans")]
    public async Task ATornIndexIsNamedAndMadeAnew(string damage)
    {
        await using TestArchive test = await FilledAsync();
        for (int i = 10; i < 60; i++)
        {
            await test.StoreAsync(Objects.Make(number: i));
        }

        await test.Archive.DisposeAsync();
        string index = DicomArchive.IndexPath(test.Options);
        switch (damage)
        {
            case "zeros in the middle":
                Overwrite(index, 4096 * 12, new byte[4096]);
                break;
            case "the first page":
                Overwrite(index, 0, new byte[4096]);
                break;
            case "cut":
                using (FileStream file = File.OpenWrite(index))
                {
                    file.SetLength(4096 * 9);
                }

                break;
            case "gone":
                File.Delete(index);
                break;
            default:
                Execute(test, "DELETE FROM series WHERE series_key = 2");
                break;
        }

        IntegrityFindingKind kind = damage switch
        {
            "gone" => IntegrityFindingKind.IndexMissing,
            "orphans" => IntegrityFindingKind.RowOrphaned,
            _ => IntegrityFindingKind.IndexDamaged,
        };
        (await CheckAsync(test, s_full)).Findings.ShouldContain(finding => finding.Kind == kind && !finding.IsRepaired);
        (await CheckAsync(test, s_repair)).Findings.ShouldAllBe(finding => finding.IsRepaired);
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(53);
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

        List<IntegrityFinding> found = (await CheckAsync(test, s_full)).Findings;
        found.Count(finding => finding.Kind == IntegrityFindingKind.JournalLineDamaged).ShouldBe(damage == "gone" ? 0 : 1);
        found.Count(finding => finding.Kind == IntegrityFindingKind.JournalLineMissing).ShouldBe(damage switch { "altered" => 1, "gone" => 3, _ => 2 });
        (await CheckAsync(test, s_repair)).Findings.ShouldAllBe(finding => finding.IsRepaired);
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
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
    public async Task WhatIsLeftInTheStagingAreaIsNamed()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        string staged = Path.Combine(test.Folder, "staging", Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(staged, "half an object", TestContext.Current.CancellationToken);
        IntegrityFinding finding = (await CheckAsync(test, s_quick)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(IntegrityFindingKind.StagingLeftover);
        (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        Aside(test).ShouldHaveSingleItem();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Fact]
    public async Task AnObjectThatHasNeitherBlobNorRowIsNamedAfterARebuildToo()
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.DisposeAsync();
        File.Delete(test.Blobs().First(path => path.Contains("1.2.3.3-", StringComparison.Ordinal)));
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        IntegrityFinding finding = (await CheckAsync(test, s_repair)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(IntegrityFindingKind.ObjectMissing);
        finding.Subject.ShouldContain("1.2.3.3-");
        await test.ReopenAsync();
        (await test.StoreAsync(Make(3))).Outcome.ShouldBe(IngestOutcome.Stored);
        await test.Archive.DisposeAsync();
        (await CheckAsync(test, s_full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    private static async Task<TestArchive> FilledAsync()
    {
        TestArchive test = await TestArchive.OpenAsync();
        for (int i = 1; i <= 3; i++)
        {
            (await test.StoreAsync(Make(i))).Outcome.ShouldBe(IngestOutcome.Stored);
        }

        return test;
    }

    private static DataSet Make(int number) => Objects.Make(study: "1.2.3", series: "1.2.3.9", instance: $"1.2.3.{number}", number: number);

    private static async Task<(IntegrityReport Report, List<IntegrityFinding> Findings)> CheckAsync(TestArchive test, IntegrityOptions how)
    {
        var findings = new List<IntegrityFinding>();
        IntegrityReport report = await DicomArchive.CheckAsync(test.Options, how, findings.Add, cancellationToken: TestContext.Current.CancellationToken);
        report.Findings.ShouldBe(findings.Count);
        report.Repaired.ShouldBe(findings.Count(finding => finding.IsRepaired));
        return (report, findings);
    }

    private static byte[]? Damage(byte[] whole, string damage)
    {
        byte[] damaged = [.. whole];
        switch (damage)
        {
            case "truncated":
                return damaged[..^10];
            case "longer":
                return [.. damaged, 0, 0];
            case "other bytes":
                damaged[^5] ^= 1;
                return damaged;
            case "other meta":
                int instance = damaged.AsSpan().IndexOf("1.2.3.2"u8);
                damaged[instance + 6] = (byte)'9';
                return damaged;
            default:
                return null;
        }
    }

    private static string[] Aside(TestArchive test) =>
        Directory.Exists(Path.Combine(test.Folder, "aside")) ? Directory.GetFiles(Path.Combine(test.Folder, "aside"), "*", SearchOption.AllDirectories) : [];

    private static void Execute(TestArchive test, string sql)
    {
        using var database = new SqliteDatabase(DicomArchive.IndexPath(test.Options), isWriter: true);
        database.Execute(sql);
    }

    private static void Overwrite(string path, long offset, byte[] bytes)
    {
        using FileStream file = File.OpenWrite(path);
        file.Position = offset;
        file.Write(bytes);
    }
}
