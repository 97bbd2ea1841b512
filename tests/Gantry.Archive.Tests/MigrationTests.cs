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
