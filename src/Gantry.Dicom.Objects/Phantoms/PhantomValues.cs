using System.Globalization;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Values for attributes that must have one, where nothing better is known: the first that the standard lists, a code of the context group, or something plain of the right kind.</summary>
/// <param name="key">Tells the object from others; identifiers are made of it.</param>
/// <param name="series">The series of the object, for dates.</param>
internal sealed class PhantomValues(string key, PhantomSeries series)
{
    private static readonly Dictionary<Tag, string[]> s_places = new()
    {
        [Attributes.ImageOrientationPatient] = ["1", "0", "0", "0", "1", "0"],
        [Attributes.ImagePositionPatient] = ["-120", "-120", "0"],
        [Attributes.PatientOrientation] = ["L", "P"],
        [Attributes.VelocityEncodingDirection] = ["1", "0", "0"],
        [Attributes.SlabOrientation] = ["0", "0", "1"],
        [Attributes.DimensionIndexPointer] = ["(0020,9057)"],
        [Attributes.FunctionalGroupPointer] = ["(0020,9111)"],
    };

    private static readonly CodedConcept s_anything = CodeDictionary.Concept("121401");

    /// <summary>Gives an attribute a value.</summary>
    /// <param name="dataSet">The data set or item.</param>
    /// <param name="attribute">What is to be given.</param>
    public void Give(DataSet dataSet, AttributeRequirement attribute)
    {
        Tag tag = attribute.Tag;
        VR vr = attribute.Entry.VR;
        if (vr == VR.SQ)
        {
            dataSet.SetItems(tag, ItemsOf(attribute));
        }
        else if (tag == Attributes.ICCProfile.Tag)
        {
            dataSet.SetBytes(tag, vr, ColorProfiles.Create(ColorSpace.Srgb));
        }
        else if (vr.IsBinary())
        {
            dataSet.SetBytes(tag, vr, new byte[Math.Max(2, vr.UnitSize())]);
        }
        else if (vr == VR.AT)
        {
            dataSet.SetValues(new Attribute<Tag>(tag, VR.AT), Tag.Parse(s_places.TryGetValue(tag, out string[]? pointed) ? pointed[0] : "(0020,0013)"));
        }
        else
        {
            dataSet.Set(tag, vr, ValuesOf(attribute, vr));
        }
    }

    private static IEnumerable<DataSet> ItemsOf(AttributeRequirement attribute)
    {
        if (attribute.Items.Any(item => item.Tag == Attributes.CodeMeaning.Tag))
        {
            ContextGroup? group = attribute.ContextGroups.Select(binding => binding.Number is int number && ContextGroups.TryGet(number, out ContextGroup? found) ? found : null).FirstOrDefault(found => found is not null);
            return [(group?.AllConcepts.FirstOrDefault() ?? s_anything).ToItem()];
        }

        return Enumerable.Range(0, Math.Max(1, attribute.ItemCount?.Minimum ?? 1)).Select(_ => new DataSet());
    }

    private string[] ValuesOf(AttributeRequirement attribute, VR vr)
    {
        if (s_places.TryGetValue(attribute.Tag, out string[]? place))
        {
            return place;
        }

        int count = Math.Max(attribute.Entry.Multiplicity.Minimum, attribute.Values.Max(list => list.Index) ?? 1);
        return [.. Enumerable.Range(1, count).Select(index => attribute.Values.FirstOrDefault(list => (list.Index ?? index) == index)?.Values[0] ?? Plain(attribute, vr))];
    }

    private string Plain(AttributeRequirement attribute, VR vr) => vr switch
    {
        VR.UI when attribute.Keyword.EndsWith("ClassUID", StringComparison.Ordinal) => SopClasses.SecondaryCaptureImageStorage.Value,
        VR.UI => PhantomUid.Of($"{(attribute.Keyword.StartsWith("FrameOfReference", StringComparison.Ordinal) ? series.Study.InstanceUid : key)}/{attribute.Keyword}").Value,
        VR.DA => series.Study.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        VR.TM => series.Study.Time.ToString("HHmmss", CultureInfo.InvariantCulture),
        VR.DT => series.Study.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + series.Study.Time.ToString("HHmmss", CultureInfo.InvariantCulture),
        VR.AS => "050Y",
        VR.PN => "Phantom",
        VR.CS or VR.SH or VR.LO or VR.LT or VR.ST or VR.UT or VR.UC or VR.UR or VR.AE => "PHANTOM",
        _ => "1",
    };
}
