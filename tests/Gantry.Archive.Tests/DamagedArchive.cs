using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>An archive of three instances of one series, ways to damage it, and its check.</summary>
internal static class DamagedArchive
{
    public static readonly IntegrityOptions Full = new();
    public static readonly IntegrityOptions Quick = new() { IsQuick = true };
    public static readonly IntegrityOptions Repair = new() { Repairs = true };

    public static async Task<TestArchive> FilledAsync()
    {
        TestArchive test = await TestArchive.OpenAsync();
        for (int i = 1; i <= 3; i++)
        {
            (await test.StoreAsync(Make(i))).Outcome.ShouldBe(IngestOutcome.Stored);
        }

        return test;
    }

    public static DataSet Make(int number)
    {
        DataSet dataSet = Objects.Make(study: "1.2.3", series: "1.2.3.9", instance: $"1.2.3.{number}", number: number);
        foreach (string step in (string[])["S1", "S2"])
        {
            DataSet request = new();
            request.Set(Attributes.RequestedProcedureID, "P1");
            request.Set(Attributes.ScheduledProcedureStepID, step);
            dataSet.AddItem(Attributes.RequestAttributesSequence, request);
        }

        return dataSet;
    }

    public static async Task<(IntegrityReport Report, List<IntegrityFinding> Findings)> CheckAsync(TestArchive test, IntegrityOptions how)
    {
        var findings = new List<IntegrityFinding>();
        IntegrityReport report = await DicomArchive.CheckAsync(test.Options, how, findings.Add, cancellationToken: TestContext.Current.CancellationToken);
        report.Findings.ShouldBe(findings.Count);
        report.Repaired.ShouldBe(findings.Count(finding => finding.IsRepaired));
        return (report, findings);
    }

    public static byte[]? Damage(byte[] whole, string damage)
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

    public static string[] Aside(TestArchive test) =>
        Directory.Exists(Path.Combine(test.Folder, "aside")) ? Directory.GetFiles(Path.Combine(test.Folder, "aside"), "*", SearchOption.AllDirectories) : [];

    public static void Execute(TestArchive test, string sql)
    {
        using var database = new SqliteDatabase(DicomArchive.IndexPath(test.Options), isWriter: true);
        database.Execute(sql);
    }

    public static void Overwrite(string path, long offset, byte[] bytes)
    {
        using FileStream file = File.OpenWrite(path);
        file.Position = offset;
        file.Write(bytes);
    }
}
