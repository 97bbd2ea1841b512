using Gantry.Dicom;
using static Gantry.Archive.Tests.DamagedArchive;

namespace Gantry.Archive.Tests;

/// <summary>Damages the index of an archive in one way, and asks what the check says and does.</summary>
[Trait("Ledger", "R314")]
[Trait("Ledger", "R391")]
public sealed class IndexIntegrityTests
{
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
        IntegrityFinding finding = (await CheckAsync(test, Quick)).Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(IntegrityFindingKind.CountWrong);
        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    [Theory]
    [InlineData("UPDATE patient SET name = 'Roe^Richard', name_alphabetic = 'roe^richard'", "patient 1", "name, name_alphabetic")]
    [InlineData("UPDATE study SET study_date = '20200101'", "study 1.2.3", "study_date")]
    [InlineData("UPDATE study SET description = NULL", "study 1.2.3", "description")]
    [InlineData("UPDATE series SET modality = 'MR'", "series 1.2.3.9", "modality")]
    [InlineData("DELETE FROM study_term WHERE lower(term) = 'doe'", "study 1.2.3", "study_term")]
    [InlineData("INSERT INTO study_term (term, study_key) VALUES ('roe', 1)", "study 1.2.3", "study_term")]
    [InlineData("UPDATE series_request SET scheduled_step_id = 'S3' WHERE scheduled_step_id = 'S2'", "series 1.2.3.9", "series_request")]
    [InlineData("DELETE FROM series_request", "series 1.2.3.9", "series_request")]
    [InlineData("UPDATE instance SET instance_number_value = 9, image_rows = 7 WHERE instance_key = 2", "instance 1.2.3.2", "instance_number_value, image_rows")]
    public async Task AColumnThatIsNotWhatTheHeaderSaysIsWrittenAnew(string damage, string subject, string columns)
    {
        await using TestArchive test = await FilledAsync();
        await test.Archive.OverlayAsync(
            TestArchive.Sender,
            new OverlayRequest { Kind = OverlayKind.Correction, Targets = [new OverlayTarget { StudyInstanceUid = new Uid("1.2.3") }], Changes = AttributeChanges.Parse([new("StudyDescription", "Corrected")]), Cause = "Test" },
            TestContext.Current.CancellationToken);
        await test.Archive.DisposeAsync();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        Execute(test, damage);
        IntegrityFinding finding = (await CheckAsync(test, Full)).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.Subject, finding.IsRepaired).ShouldBe((IntegrityFindingKind.ColumnsWrong, subject, false));
        finding.Message.ShouldEndWith(": " + columns);
        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
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
        foreach (IntegrityOptions how in (IntegrityOptions[])[Full, Repair])
        {
            IntegrityFinding finding = (await CheckAsync(test, how)).Findings.ShouldHaveSingleItem();
            (finding.Kind, finding.Subject, finding.IsRepaired).ShouldBe((IntegrityFindingKind.ColumnsWrong, "instance 1.2.3.1", false));
        }

        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken)).DisposeAsync();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
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
        (await CheckAsync(test, Full)).Findings.ShouldHaveSingleItem().Kind.ShouldBe(IntegrityFindingKind.HeaderWrong);
        (await CheckAsync(test, Repair)).Findings.ShouldHaveSingleItem().IsRepaired.ShouldBeTrue();
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
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
        (await CheckAsync(test, Full)).Findings.Select(finding => finding.Subject).ShouldBe(wrong, ignoreOrder: true);
        (await CheckAsync(test, Repair)).Findings.Select(finding => finding.Subject).ShouldBe(wrong, ignoreOrder: true);
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
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
        (await CheckAsync(test, Full)).Findings.ShouldContain(finding => finding.Kind == kind && !finding.IsRepaired);
        (await CheckAsync(test, Repair)).Findings.ShouldAllBe(finding => finding.IsRepaired);
        (await CheckAsync(test, Full)).Findings.ShouldBeEmpty();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(53);
    }
}
