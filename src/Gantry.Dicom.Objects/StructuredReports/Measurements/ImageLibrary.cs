using Gantry.Dicom.Objects.Codes;
using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Makes the list of images of a report, with what is needed to understand it without them (PS3.16 TID 1600).</summary>
internal static class ImageLibrary
{
    /// <summary>The container, with a group for each series.</summary>
    public static ContentItem Of(IEnumerable<DataSet> images) =>
        Container(Dcm("111028")).Containing(images.GroupBy(image => image.GetString(Attributes.SeriesInstanceUID)).Select(series => Group([.. series])));

    private static ContentItem Group(DataSet[] images)
    {
        DataSet first = images[0];
        List<ContentItem> items = [ModalityOf(first)];

        if (first.GetString(Attributes.StudyDate) is { } date)
        {
            items.Add(new ContentItem(Dcm("111060"), new DateValue(date)));
        }

        if (first.GetString(Attributes.StudyTime) is { } time)
        {
            items.Add(new ContentItem(Dcm("111061"), new TimeValue(time)));
        }

        if (first.GetString(Attributes.FrameOfReferenceUID) is { } frame)
        {
            items.Add(ContentItems.Uid(Dcm("112227"), new Uid(frame)));
        }

        return Container(Dcm("126200")).Containing([.. items.Select(item => item.As(RelationshipType.HasAcquisitionContext)), .. images.Select(Entry)]);
    }

    private static ContentItem Entry(DataSet image)
    {
        ContentItem entry = Instance(EvidenceInstance.Of(image).Reference).With(ModalityOf(image).As(RelationshipType.HasAcquisitionContext));
        if (image.Get(Attributes.Rows) is { } rows && image.Get(Attributes.Columns) is { } columns)
        {
            entry = entry.With(Number(Dcm("110910"), rows, "{pixels}").As(RelationshipType.HasAcquisitionContext), Number(Dcm("110911"), columns, "{pixels}").As(RelationshipType.HasAcquisitionContext));
        }

        return entry;
    }

    /// <summary>The modality of an image.</summary>
    public static ContentItem ModalityOf(DataSet image)
    {
        string modality = image.GetString(Attributes.Modality) ?? "OT";
        return Code(Dcm("121139"), CodeDictionary.TryGet(modality, out DicomCode? code) ? code.Concept : new CodedConcept(modality, CodeDictionary.Scheme, modality));
    }
}
