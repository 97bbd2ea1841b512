using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// Lays overlays over a data set, and notes in its Original Attributes Sequence (0400,0561) what each changed and what was there before (PS3.3 §C.12.1.1.9).
/// Items that came with the data set stay.
/// </summary>
internal static class OriginalAttributes
{
    /// <summary>Makes the view of a data set.</summary>
    /// <param name="dataSet">The data set as received; it is changed.</param>
    /// <param name="overlays">The overlays that apply to it, in order.</param>
    /// <param name="modifyingSystem">Modifying System (0400,0563).</param>
    public static void LayOver(DataSet dataSet, IEnumerable<OverlayRecord> overlays, string modifyingSystem)
    {
        foreach (OverlayRecord overlay in overlays)
        {
            DataSet modified = new(dataSet.Context);
            foreach (Tag tag in overlay.Changes.Tags.Order())
            {
                Note(dataSet, tag, overlay.Changes, modified);
            }

            if (modified.IsEmpty)
            {
                continue;
            }

            DataSet item = new(dataSet.Context);
            item.SetItems(Attributes.ModifiedAttributesSequence, modified);
            item.Set(Attributes.AttributeModificationDateTime.Tag, VR.DT, overlay.At.UtcDateTime.ToString("yyyyMMddHHmmss.ffffff", CultureInfo.InvariantCulture) + "+0000");
            item.Set(Attributes.ModifyingSystem, modifyingSystem);
            item.SetEmpty(Attributes.SourceOfPreviousValues, VR.LO);
            item.Set(Attributes.ReasonForTheAttributeModification, overlay.Kind == OverlayKind.Coercion ? "COERCE" : "CORRECT");
            overlay.Changes.ApplyTo(dataSet);
            dataSet.AddItem(Attributes.OriginalAttributesSequence, item);
        }
    }

    private static void Note(DataSet dataSet, Tag tag, AttributeChanges changes, DataSet modified)
    {
        bool was = dataSet.TryGetElement(tag, out DataElement before);
        bool becomes = changes.Values.TryGetElement(tag, out DataElement after);
        if (was != becomes || (was && (before.IsSequence || !before.GetStrings().SequenceEqual(after.GetStrings()))))
        {
            // Of what was not there, the item says that it was empty.
            ElementCopy.Copy(dataSet, tag, becomes ? after.VR : before.VR, modified);
        }
    }
}
