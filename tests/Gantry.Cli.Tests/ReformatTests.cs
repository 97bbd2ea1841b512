using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class ReformatTests
{
    [Fact]
    public async Task The_head_phantom_is_cut_along_three_planes()
    {
        using Scratch scratch = new();
        WriteSlices(scratch, 10, _ => true);

        foreach ((string plane, string size) in new[] { ("axial", "16 × 16"), ("coronal", "16 × 19"), ("sagittal", "16 × 19") })
        {
            Run run = await Run.GantryAsync("reformat", scratch["in"], scratch[$"{plane}.png"], "--plane", plane, "--slab", "3", "--mode", "maximum");

            run.ExitCode.ShouldBe(0, run.Error);
            run.Output.ShouldBe($"{size} pixels of 10 slices\n");
            File.Exists(scratch[$"{plane}.png"]).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_missing_slice_is_told_and_another_series_refused()
    {
        using Scratch scratch = new();
        WriteSlices(scratch, 10, number => number != 5);

        Run gap = await Run.GantryAsync("reformat", scratch["in"], scratch["a.png"]);
        scratch.Instance("in/other.dcm", dataSet => dataSet.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3")));
        Run other = await Run.GantryAsync("reformat", scratch["in"], scratch["a.png"]);
        Run nowhere = await Run.GantryAsync("reformat", scratch.Instance("x.dcm", dataSet => dataSet.Remove(Attributes.ImagePositionPatient)), scratch["a.png"]);

        gap.ExitCode.ShouldBe(1);
        gap.Error.ShouldContain("4 mm, usual are 2 mm");
        other.ExitCode.ShouldBe(2);
        other.Error.ShouldContain("several series");
        other.Error.ShouldContain("1.2.3 (1 files)");
        (await Run.GantryAsync("reformat", scratch["in"], scratch["a.png"], "--series", "1.2.3")).Output.ShouldContain("of 1 slices");
        nowhere.ExitCode.ShouldBe(1);
        nowhere.Error.ShouldContain("(0020,0032)");
    }

    private static void WriteSlices(Scratch scratch, int count, Func<int, bool> isThere)
    {
        for (int number = 0; number < count; number++)
        {
            double z = 2 * number;
            if (isThere(number))
            {
                scratch.Instance($"in/{number}.dcm", dataSet =>
                {
                    dataSet.SetValues(Attributes.ImagePositionPatient, 0.0, 0.0, z);
                    dataSet.SetValues(Attributes.ImageOrientationPatient, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
                    dataSet.SetValues(Attributes.PixelSpacing, 1.0, 1.0);
                }, number: number + 1);
            }
        }
    }
}
