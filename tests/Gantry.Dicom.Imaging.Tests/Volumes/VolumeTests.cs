using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging.Tests.Volumes;

/// <summary>Volumes whose value at every place is a plane through space: whatever is cut out of them, its values are known.</summary>
public sealed class VolumeTests
{
    private static readonly PatientVector s_slope = new(3, -2, 5);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    [InlineData(0, 15)]
    [InlineData(-30, 12)]
    public void A_cut_shows_what_is_there_whatever_the_slices_lean(double turned, double tilted)
    {
        SliceStack stack = SliceStack.FromDataSets(Shuffled(Slices(12, turned, tilted)));
        Volume volume = Volume.Load(stack, TestContext.Current.CancellationToken);

        stack.Faults.ShouldBeEmpty();
        stack.Tilt.ShouldBe(Math.Abs(tilted), 1e-6);
        foreach (ReformatPlane plane in new[] { ReformatPlane.Axial, ReformatPlane.Coronal, ReformatPlane.Sagittal, new ReformatPlane(new PatientVector(0.6, 0.8, 0), new PatientVector(0, 0, 1)) })
        {
            ReformatOptions options = new() { Plane = plane, Offset = 3.5 };
            (float[] values, int width, int height) = Reformation.Cut(volume, options, TestContext.Current.CancellationToken);

            int middle = ((height / 2) * width) + (width / 2);
            double perColumn = PatientVector.Dot(plane.Right, s_slope) * volume.SmallestStep;
            double perRow = PatientVector.Dot(plane.Down, s_slope) * volume.SmallestStep;
            values[middle].ShouldNotBe(float.NaN);
            ((double)(values[middle + 1] - values[middle])).ShouldBe(perColumn, 1e-3);
            ((double)(values[middle + width] - values[middle])).ShouldBe(perRow, 1e-3);

            // The plane lies 3.5 mm from the middle, along its normal.
            (float[] through, _, _) = Reformation.Cut(volume, options with { Offset = 0 }, TestContext.Current.CancellationToken);
            ((double)(values[middle] - through[middle])).ShouldBe(3.5 * PatientVector.Dot(plane.Normal, s_slope), 1e-3);
        }
    }

    [Fact]
    public void Slabs_show_the_largest_the_smallest_and_the_mean()
    {
        Volume volume = Volume.Load(SliceStack.FromDataSets(Slices(12, 0, 0)), TestContext.Current.CancellationToken);
        ReformatOptions options = new() { Plane = ReformatPlane.Axial, Thickness = 8 };
        float Middle(SlabMode mode)
        {
            (float[] values, int width, int height) = Reformation.Cut(volume, options with { Mode = mode }, TestContext.Current.CancellationToken);
            return values[((height / 2) * width) + (width / 2)];
        }

        float mean = Middle(SlabMode.Average);

        ((double)(Middle(SlabMode.Maximum) - mean)).ShouldBe(4 * s_slope.Z, 1e-3);
        ((double)(mean - Middle(SlabMode.Minimum))).ShouldBe(4 * s_slope.Z, 1e-3);
    }

    [Fact]
    public void Slices_are_sorted_by_where_they_lie_and_what_is_wrong_with_them_is_told()
    {
        DataSet[] slices = Slices(8, 0, 0);
        DataSet scout = Slice(0, new PatientVector(0, 0, 0), new PatientVector(0, 1, 0), new PatientVector(0, 0, -1));
        DataSet nowhere = Slice(1, default, new PatientVector(1, 0, 0), new PatientVector(0, 1, 0));
        nowhere.Remove(Attributes.ImagePositionPatient);

        SliceStack gap = SliceStack.FromDataSets([.. Shuffled([.. slices.Where((_, i) => i != 4)]), scout, nowhere]);
        SliceStack twice = SliceStack.FromDataSets([.. slices, slices[2].Clone()]);

        gap.Slices.Select(slice => slice.Plane.Position.Z).ShouldBe(slices.Where((_, i) => i != 4).Select(slice => slice.GetValues(Attributes.ImagePositionPatient)[2]));
        gap.Faults.Count.ShouldBe(3);
        gap.Faults.ShouldContain(fault => fault.Contains("5 mm, usual are 2.5 mm", StringComparison.Ordinal));
        gap.Faults.ShouldContain(fault => fault.Contains("across", StringComparison.Ordinal));
        gap.Faults.ShouldContain(fault => fault.Contains("does not say where it lies", StringComparison.Ordinal));
        twice.Faults.ShouldHaveSingleItem().ShouldContain("one place");
        Should.Throw<DicomException>(() => SliceStack.FromDataSets([nowhere])).Message.ShouldContain("(0020,0032)");
    }

    [Fact]
    public void Stored_values_are_rescaled_and_shown_with_the_window_of_the_slices()
    {
        DataSet[] slices = [.. Enumerable.Range(0, 4).Select(i =>
        {
            DataSet slice = Images.Create(4, 4, Images.Words([.. Enumerable.Repeat(i < 2 ? -1 : 500, 16)]), 16, 12, signed: true);
            Place(slice, i, new PatientVector(0, 0, i), new PatientVector(1, 0, 0), new PatientVector(0, 1, 0), 1);
            slice.Set(Attributes.RescaleSlope, 2.0);
            slice.Set(Attributes.RescaleIntercept, -1000.0);
            slice.SetValues(Attributes.WindowCenter, -500.0);
            slice.SetValues(Attributes.WindowWidth, 1001.0);
            return slice;
        })];
        SliceStack stack = SliceStack.FromDataSets(slices);
        Volume volume = Volume.Load(stack, TestContext.Current.CancellationToken);

        RenderedImage coronal = Reformation.Render(volume, stack, new ReformatOptions { Plane = ReformatPlane.Coronal }, TestContext.Current.CancellationToken);

        volume[0, 0, 0].ShouldBe(-1002);
        volume[3, 3, 3].ShouldBe(0);
        (coronal.Width, coronal.Height).ShouldBe((4, 4));
        coronal.Pixels.ShouldBe([255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0]);
    }

    private static DataSet[] Slices(int count, double turned, double tilted)
    {
        (double sin, double cos) = Math.SinCos(turned * Math.PI / 180);
        PatientVector row = new(cos, sin, 0);
        PatientVector column = new(-sin, cos, 0);
        PatientVector step = new PatientVector(0, 0, 1) + (column * Math.Tan(tilted * Math.PI / 180));
        return [.. Enumerable.Range(0, count).Select(i => Slice(i, new PatientVector(-10, -20, 30) + (step * (2.5 * i)), row, column))];
    }

    private static DataSet Slice(int number, PatientVector position, PatientVector row, PatientVector column)
    {
        const int Size = 24;
        const double Spacing = 1.25;
        float[] values = new float[Size * Size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)PatientVector.Dot(position + (row * (Spacing * (i % Size))) + (column * (Spacing * (i / Size))), s_slope);
        }

        DataSet slice = Images.Create(Size, Size, [0, 0], 16);
        slice.Remove(Attributes.PixelData);
        slice.Set(Attributes.BitsAllocated, (ushort)32);
        slice.SetBytes(Attributes.FloatPixelData, VR.OF, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
        Place(slice, number, position, row, column, Spacing);
        return slice;
    }

    private static void Place(DataSet slice, int number, PatientVector position, PatientVector row, PatientVector column, double spacing)
    {
        slice.Set(Attributes.SOPInstanceUID, new Uid($"1.2.3.{number + 1}"));
        slice.SetValues(Attributes.ImagePositionPatient, position.X, position.Y, position.Z);
        slice.SetValues(Attributes.ImageOrientationPatient, row.X, row.Y, row.Z, column.X, column.Y, column.Z);
        slice.SetValues(Attributes.PixelSpacing, spacing, spacing);
    }

    private static DataSet[] Shuffled(DataSet[] dataSets)
    {
        DataSet[] shuffled = [.. dataSets];
        new Random(3).Shuffle(shuffled);
        return shuffled;
    }
}
