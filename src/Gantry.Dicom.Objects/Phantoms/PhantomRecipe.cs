using Gantry.Dicom.Objects.Definitions;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>How a valid object of a class is made: what the tables of PS3.3 demand, pixels where it is an image, and the values that decide what else it needs.</summary>
/// <param name="SopClass">SOP Class UID.</param>
/// <param name="Modality">Modality.</param>
/// <param name="Pixels">What pixels it has.</param>
/// <param name="Values">Values by path, as in <c>FrameOfReferenceUID=1.2.3</c>; <c>PATH=</c> makes an attribute empty, <c>-PATH</c> leaves it out in spite of all.</param>
public sealed record PhantomRecipe(Uid SopClass, string Modality, PhantomPixels Pixels, params IReadOnlyList<string> Values)
{
    private const int Size = 64;
    private const float Spacing = 3.75f;

    private static readonly Lazy<short[]> s_slice = new(() => new HeadScan(new HeadPhantom(), HeadScan.T1, 6, 1).Sample(SlicePlane.Axial(0, Size, Spacing), 1));

    /// <summary>What changes a finished object, for values that no text can name; null for nothing.</summary>
    internal Action<DataSet>? Finish { get; init; }

    /// <summary>Makes an object of the class.</summary>
    /// <param name="study">The study it belongs to.</param>
    /// <param name="seriesNumber">Series Number; series of different numbers are different.</param>
    /// <param name="instanceNumber">Instance Number.</param>
    /// <exception cref="DicomException">The tables have no definition for the class.</exception>
    public DataSet Create(PhantomStudy study, int seriesNumber = 1, int instanceNumber = 1)
    {
        PhantomSeries series = new(study, seriesNumber, Modality, "Phantom") { BodyPart = "HEAD" };
        DataSet dataSet = series.Begin(SopClass, instanceNumber, "ORIGINAL", "PRIMARY");
        InformationObjectDefinition definition = InformationObjectDefinitions.BySopClass(SopClass) ?? throw new DicomException($"SOP class {SopClass} has no information object definition.");
        foreach (Tag tag in dataSet.Select(element => element.Tag).Where(tag => !definition.Has(tag)).ToArray())
        {
            dataSet.Remove(tag);
        }

        foreach (string value in Values.Where(value => !value.StartsWith('-')))
        {
            Put(dataSet, value);
        }

        SetPixels(dataSet);
        PhantomValues values = new(dataSet.GetString(Attributes.SOPInstanceUID)!, series);
        InstanceCompletion.Complete(dataSet, values.Give);
        foreach (string path in Values.Where(value => value.StartsWith('-')))
        {
            foreach (AttributeLocation place in AttributePath.Parse(path[1..]).Find(dataSet).ToArray())
            {
                place.DataSet.Remove(place.Tag);
            }
        }

        Finish?.Invoke(dataSet);
        return dataSet;
    }

    private static void Put(DataSet dataSet, string text)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        AttributePath path = AttributePath.Parse(text[..sign]);
        AttributeLocation place = path.Make(dataSet);
        string value = text[(sign + 1)..];
        if (value.Length == 0)
        {
            place.DataSet.SetEmpty(place.Tag, path.VR);
        }
        else if (path.VR == VR.SQ)
        {
            string[] code = value.Split('|');
            place.DataSet.SetItems(place.Tag, new CodedConcept(code[0], code[1], code[2]).ToItem());
        }
        else if (path.VR == VR.AT)
        {
            place.DataSet.SetValues(new Attribute<Tag>(place.Tag, VR.AT), [.. value.Split('\\').Select(tag => Tag.Parse(tag))]);
        }
        else
        {
            place.DataSet.Set(place.Tag, path.VR, value.Split('\\'));
        }
    }

    private void SetPixels(DataSet dataSet)
    {
        if (Pixels == PhantomPixels.None)
        {
            return;
        }

        int frames = dataSet.Get(Attributes.NumberOfFrames) is { } number ? (int)number : 1;
        short[] slice = s_slice.Value;
        if (Pixels == PhantomPixels.Gray16)
        {
            PixelModule.SetGray16(dataSet, Size, Size, dataSet.Get(Attributes.BitsStored) ?? 12, [.. Enumerable.Repeat(slice, frames).SelectMany(frame => frame)], dataSet.GetString(Attributes.PhotometricInterpretation) ?? "MONOCHROME2");
            return;
        }

        int samples = Pixels == PhantomPixels.Color ? 3 : 1;
        PixelModule.Set8(dataSet, Size, Size, samples, [.. Enumerable.Repeat(slice, frames).SelectMany(frame => frame).SelectMany(value => Enumerable.Repeat((byte)Math.Min(255, value / 4), samples))]);
    }
}
