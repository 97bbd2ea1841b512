using Gantry.Dicom;

namespace Gantry.Archive.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-migrations-").FullName;

    [Fact]
    public void AnIndexWithoutATableOfMigrationsIsBroughtUpToDate()
    {
        using SqliteDatabase database = Open();
        Migrations.Apply(database, [1]);
        database.Execute("DROP TABLE migration; PRAGMA user_version = 1;");
        Migrations.Apply(database);
        Applied(database).ShouldBe(Migrations.Known);
        Number(database, "SELECT COUNT(*) FROM study_term").ShouldBe(0);
    }

    [Fact]
    public void ANumberThatWasLeftOutIsAppliedLater()
    {
        using SqliteDatabase database = Open();
        Migrations.Apply(database, [2]);
        Migrations.Apply(database);
        Applied(database).ShouldBe(Migrations.Known);
        Migrations.Apply(database);
        Applied(database).ShouldBe(Migrations.Known);
    }

    [Fact]
    public void AnIndexOfALaterVersionIsLeftAlone()
    {
        using SqliteDatabase database = Open();
        Migrations.Apply(database);
        database.Execute("INSERT INTO migration (number) VALUES (9999);");
        Should.Throw<IOException>(() => Migrations.Apply(database)).Message.ShouldContain("9999");
    }

    [Fact]
    public async Task AnIndexWithDataOfBeforeOverlaysCanBeCorrected()
    {
        var options = new ArchiveOptions { DataFolder = _folder, Rules = new IngestRules { FreeSpace = () => 0 }, TimeZone = TimeZoneInfo.Utc };
        await using (DicomArchive archive = await DicomArchive.OpenAsync(options, cancellationToken: TestContext.Current.CancellationToken))
        {
            await archive.StoreAsync(Objects.Make(patientId: "P1"));
        }

        using (SqliteDatabase database = Open())
        {
            database.Execute("""
                DROP TABLE overlay; DROP TABLE overlay_target; DROP TABLE instance_overlay; DROP INDEX instance_received;
                ALTER TABLE instance DROP COLUMN received_series; ALTER TABLE instance DROP COLUMN view; ALTER TABLE instance DROP COLUMN rejected;
                ALTER TABLE event DROP COLUMN overlay_key;
                CREATE TABLE overlay (overlay_key INTEGER PRIMARY KEY);
                DELETE FROM migration WHERE number = 10;
                """);
        }

        await using (DicomArchive archive = await DicomArchive.OpenAsync(options, cancellationToken: TestContext.Current.CancellationToken))
        {
            await archive.OverlayAsync(
                Caller.System, OverlayRequest.Correct(OverlayTarget.Patient("P1"), OverlayTests.Changes(("PatientName", "Roe^Jane")), "misspelt"), TestContext.Current.CancellationToken);
            (await View.OfAsync(archive)).Text.ShouldContain("Roe^Jane");
        }
    }

    [Fact]
    public void AnIndexWithEventsIsGivenAPlaceForWhatTheProgramKeeps()
    {
        using SqliteDatabase database = Open();
        Migrations.Apply(database, [.. Migrations.Known.Where(number => number < 40)]);
        database.Execute("INSERT INTO event (kind, at, instance_key) VALUES (1, 0, 1), (3, 0, 1);");
        Migrations.Apply(database);
        Number(database, "SELECT COUNT(*) FROM event").ShouldBe(2);
        Number(database, "SELECT sequence FROM event WHERE kind = 3 AND kind <> 1").ShouldBe(2);
        Number(database, "SELECT COUNT(*) FROM program_state").ShouldBe(0);
    }

    [Fact, Trait("Ledger", "R228")]
    public async Task AnIndexCanGoBackToBeforeItsMigrationAndMissesNothing()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make("P1"));
        await test.StoreAsync(Objects.Make("P2"));
        string index = Path.Combine(test.Folder, "index.db");

        // As the version before left it.
        await test.Archive.DisposeAsync();
        using (SqliteDatabase before = new(index, isWriter: true))
        {
            before.Execute("DROP INDEX patient_name_ideographic; DROP INDEX patient_name_phonetic; DELETE FROM migration WHERE number = 20;");
        }

        await test.ReopenAsync();
        await test.StoreAsync(Objects.Make("P3"));
        (await test.FindAsync(Everyone())).Count.ShouldBe(3);
        string copy = index + ".before-0020";
        Directory.GetFiles(test.Folder, "index.db.before-*").ShouldBe([copy]);

        await test.Archive.DisposeAsync();
        foreach (string ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(index + ending);
        }

        File.Copy(copy, index);
        using (SqliteDatabase old = new(index, isWriter: true))
        {
            List<long> known = [.. Migrations.Known.Where(number => number != 20)];
            Applied(old).ShouldBe(known);
            Migrations.Apply(old, known);
            Number(old, "SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'patient_name_%'").ShouldBe(0);
            Number(old, "SELECT COUNT(*) FROM instance").ShouldBe(2);
        }

        // What came since is in the journal.
        await test.ReopenAsync();
        (await test.FindAsync(Everyone())).Select(match => match.GetString(Attributes.PatientID)).ShouldBe(["P1", "P2", "P3"], ignoreOrder: true);

        static Query Everyone()
        {
            var keys = new DataSet();
            keys.SetEmpty(Attributes.PatientID.Tag);
            return new Query { Level = QueryLevel.Patient, Keys = keys };
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static List<long> Applied(SqliteDatabase database)
    {
        List<long> numbers = [];
        SqliteStatement read = database.Prepare("SELECT number FROM migration ORDER BY number");
        while (read.Step())
        {
            numbers.Add(read.Number(0));
        }

        read.Reset();
        return numbers;
    }

    private static long Number(SqliteDatabase database, string sql)
    {
        SqliteStatement read = database.Prepare(sql);
        read.Step();
        long number = read.Number(0);
        read.Reset();
        return number;
    }

    private SqliteDatabase Open() => new(Path.Combine(_folder, "index.db"), isWriter: true);
}
