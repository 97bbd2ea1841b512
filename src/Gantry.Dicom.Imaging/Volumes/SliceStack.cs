using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Parallel frames in the order in which they lie behind each other, whatever their numbers say. What keeps them from being one block of even steps is told: a volume made of them nevertheless would
/// show a patient that is not there.
/// </summary>
public sealed class SliceStack
{
    private const double EvenWithin = 0.02;
    private const double ParallelWithin = 0.5;

    private SliceStack(IReadOnlyList<VolumeSlice> slices, PatientVector step, IReadOnlyList<string> faults) => (Slices, Step, Faults) = (slices, step, faults);

    /// <summary>The slices, along the normal of their planes.</summary>
    public IReadOnlyList<VolumeSlice> Slices { get; }

    /// <summary>The way from one slice to the next in millimetres; the normal, 1 mm long, when there is one slice.</summary>
    public PatientVector Step { get; }

    /// <summary>What is wrong: gaps, uneven steps, slices in one place, frames of other directions (which are left out). Empty for a sound stack.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>The gantry tilt in degrees: the angle between the step and the normal of the planes. 0 where slices lie straight behind each other.</summary>
    public double Tilt => Math.Acos(Math.Clamp(PatientVector.Dot(Step.Unit, Slices[0].Plane.Normal), -1, 1)) * 180 / Math.PI;

    /// <summary>Finds the slices in data sets, such as the instances of a series, and sorts them.</summary>
    /// <param name="dataSets">The data sets; frames that do not say where they lie are left out, and told.</param>
    /// <exception cref="DicomException">None of them lies anywhere.</exception>
    public static SliceStack FromDataSets(IEnumerable<DataSet> dataSets)
    {
        ArgumentNullException.ThrowIfNull(dataSets);
        List<VolumeSlice> slices = [];
        List<string> faults = [];
        foreach (DataSet dataSet in dataSets)
        {
            int frames = PixelDescription.ReadNumberOfFrames(dataSet);
            for (int frame = 1; frame <= frames; frame++)
            {
                if (ImagePlane.FromDataSet(dataSet, frame) is { } plane)
                {
                    slices.Add(new VolumeSlice(dataSet, frame, plane));
                }
                else
                {
                    faults.Add($"Frame {frame} of instance {dataSet.GetString(Attributes.SOPInstanceUID)} does not say where it lies: it is left out.");
                }
            }
        }

        return slices.Count > 0 ? Sort(slices, faults) : throw new DicomException(
            "No frame says where it lies: Image Position (Patient) (0020,0032), Image Orientation (Patient) (0020,0037) and Pixel Spacing (0028,0030) are needed for a volume.");
    }

    private static SliceStack Sort(List<VolumeSlice> slices, List<string> faults)
    {
        // Scouts lie across the others: the directions that most slices have count.
        ImagePlane plane = slices.GroupBy(slice => slices.FindIndex(other => other.Plane.IsParallelTo(slice.Plane))).MaxBy(group => group.Count())!.First().Plane;
        foreach (VolumeSlice slice in slices.Where(slice => !slice.Plane.IsParallelTo(plane)))
        {
            faults.Add($"{NameOf(slice)} lies across the others, or has another pixel spacing: it is left out.");
        }

        PatientVector normal = plane.Normal;
        List<VolumeSlice> sorted = [.. slices.Where(slice => slice.Plane.IsParallelTo(plane)).OrderBy(slice => PatientVector.Dot(slice.Plane.Position, normal))];
        if (sorted.Count == 1)
        {
            return new SliceStack(sorted, normal, faults);
        }

        List<double> distances = [.. sorted.Zip(sorted.Skip(1), (a, b) => PatientVector.Dot(b.Plane.Position - a.Plane.Position, normal))];
        double median = distances.Order().ElementAt(distances.Count / 2);
        for (int i = 0; i < distances.Count; i++)
        {
            if (distances[i] < EvenWithin * median)
            {
                faults.Add($"{NameOf(sorted[i])} and {NameOf(sorted[i + 1])} lie in one place.");
            }
            else if (Math.Abs(distances[i] - median) > EvenWithin * median)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"Between {NameOf(sorted[i])} and {NameOf(sorted[i + 1])} are {distances[i]:0.###} mm, usual are {median:0.###} mm."));
            }
        }

        PatientVector step = (sorted[^1].Plane.Position - sorted[0].Plane.Position) / (sorted.Count - 1);
        IEnumerable<PatientVector> astray = sorted.Select((slice, i) => sorted[0].Plane.Position + (step * i) - slice.Plane.Position);
        if (astray.Any(way => (way - (normal * PatientVector.Dot(way, normal))).Length > ParallelWithin * plane.ColumnSpacing))
        {
            faults.Add("The slices do not lie behind each other along one line.");
        }

        return new SliceStack(sorted, step, faults);
    }

    private static string NameOf(VolumeSlice slice) => $"frame {slice.FrameNumber} of instance {slice.DataSet.GetString(Attributes.SOPInstanceUID)}";
}
