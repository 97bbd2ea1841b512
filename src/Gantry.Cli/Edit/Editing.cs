using Gantry.Dicom;

namespace Gantry.Cli.Edit;

/// <summary>The steps of an edit applied to files, in order.</summary>
internal sealed class Editing(IReadOnlyList<EditStep> steps)
{
    /// <summary>Changes a file in memory.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="DicomException">A step cannot be done in this file; it is not to be written then.</exception>
    internal bool Apply(DicomFile file)
    {
        bool isChanged = false;
        foreach (EditStep step in steps)
        {
            DataSet dataSet = step.IsMeta ? file.FileMetaInformation : file.DataSet;
            isChanged |= step.Action switch
            {
                EditAction.Set => Set(step, dataSet),
                EditAction.Insert => Insert(step, dataSet),
                _ => Remove(step, dataSet),
            };
        }

        return isChanged;
    }

    private static bool Set(EditStep step, DataSet dataSet)
    {
        List<AttributeLocation> places = [.. step.Path.Find(dataSet, orAbsent: true)];
        if (places.Count == 0 && !step.Path.IsPattern)
        {
            throw new DicomException($"{step.Path} cannot be set: the items on the way, or the private block, are not there; --insert makes them");
        }

        places.ForEach(place => EditedValue.Put(place, step));
        return places.Count > 0;
    }

    private static bool Insert(EditStep step, DataSet dataSet)
    {
        List<AttributeLocation> places;
        if (step.Path.IsPattern)
        {
            places = [.. step.Path.Find(dataSet, orAbsent: true).Where(place => !place.TryGetElement(out _))];
        }
        else if (!step.Path.Find(dataSet).Any())
        {
            places = [step.Path.Make(dataSet)];
        }
        else
        {
            throw new DicomException($"{step.Path} is there already; --set changes it");
        }

        if (!step.Path.IsItem)
        {
            places.ForEach(place => EditedValue.Put(place, step));
        }

        return places.Count > 0;
    }

    private static bool Remove(EditStep step, DataSet dataSet)
    {
        // Items from the last on, so that the numbers of the others stay.
        List<AttributeLocation> places = [.. step.Path.Find(dataSet).Reverse()];
        foreach (AttributeLocation place in places)
        {
            if (place.Item is { } item)
            {
                place.DataSet.SetItems(place.Tag, [.. place.DataSet.Items(place.Tag).Where((_, index) => index != item)]);
            }
            else
            {
                place.DataSet.Remove(place.Tag);
            }
        }

        foreach (AttributeLocation place in places.Where(place => place.Tag.IsPrivateCreator))
        {
            if (place.DataSet.FirstOrDefault(element => element.Tag.Group == place.Tag.Group && element.Tag.Element >> 8 == place.Tag.Element) is { Tag.Value: > 0 } orphan)
            {
                throw new DicomException($"{place} cannot be removed: it reserves the block of {orphan.Tag}; remove ({place.Tag.Group:X4},{place.Tag.Element:X2}xx) first (PS3.5 §7.8.1)");
            }
        }

        return places.Count > 0;
    }
}
