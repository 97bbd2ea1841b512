namespace Gantry.Dicom.Imaging;

/// <summary>A segment of a segmentation (PS3.3 §C.8.20.2).</summary>
/// <param name="Number">Segment Number (0062,0004).</param>
/// <param name="Label">Segment Label (0062,0005); null where it has none.</param>
/// <param name="Category">What kind of thing it is, such as an anatomical structure; null where it is not said.</param>
/// <param name="PropertyType">What it is, such as a liver; null where it is not said.</param>
/// <param name="Color">The colour it is shown in: the one that the object recommends, else one by its number, the same each time.</param>
public sealed record Segment(int Number, string? Label, CodedConcept? Category, CodedConcept? PropertyType, DrawingColor Color)
{
    internal static Segment Of(DataSet item)
    {
        int number = item.Get(Attributes.SegmentNumber) ?? 0;
        return new Segment(
            number,
            item.GetString(Attributes.SegmentLabel),
            item.GetCode(Attributes.SegmentedPropertyCategoryCodeSequence),
            item.GetCode(Attributes.SegmentedPropertyTypeCodeSequence),
            DrawingColor.OfLab(item, Attributes.RecommendedDisplayCIELabValue) ?? DrawingColor.OfNumber(number));
    }

    /// <summary>A segment that the object does not describe.</summary>
    internal static Segment Unknown(int number) => new(number, null, null, null, DrawingColor.OfNumber(number));
}
