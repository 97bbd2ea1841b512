namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What de-identification took away from an object, to put it back (PS3.15 §E.1.1, §E.1.2): the attributes that were changed, as they were.</summary>
public static class OriginalAttributes
{
    private const int LongestValue = 1 << 20;
    private static readonly Tag[] s_told =
    [
        Attributes.PatientIdentityRemoved, Attributes.DeidentificationMethod, Attributes.DeidentificationMethodCodeSequence, Attributes.LongitudinalTemporalInformationModified,
        Attributes.BurnedInAnnotation, Attributes.RecognizableVisualFeatures, Attributes.EncryptedAttributesSequence,
    ];

    /// <summary>The attributes of a data set that another made of it does not have, or has otherwise; pixels and values over 1 MiB are left out.</summary>
    /// <param name="source">The data set as it was.</param>
    /// <param name="deidentified">What was made of it.</param>
    public static DataSet Of(DataSet source, DeidentifiedDataSet deidentified)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(deidentified);
        HashSet<uint> changed = [.. deidentified.Changes.Select(change => Tag.Parse(change.Path.AsSpan(0, 11)).Value)];
        DataSet originals = source.Clone();
        foreach (DataElement element in source.ToList())
        {
            bool isTooLong = element.IsEncapsulated || element.Length > LongestValue || element.Tag.Group == 0x7FE0;
            bool isCreator = element.Tag.IsPrivateCreator || element.Tag == Attributes.SpecificCharacterSet;
            if (isTooLong || !(isCreator || changed.Contains(element.Tag.Value)))
            {
                originals.Remove(element.Tag);
            }
        }

        return originals;
    }

    /// <summary>Whether an attribute says what de-identification has done.</summary>
    internal static bool IsTold(Tag tag) => Array.IndexOf(s_told, tag) >= 0;

    /// <summary>Puts attributes back into a data set that was de-identified.</summary>
    /// <param name="dataSet">The data set; it is changed.</param>
    /// <param name="originals">What <see cref="Of"/> took away.</param>
    public static void Restore(DataSet dataSet, DataSet originals)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(originals);
        foreach (Tag told in s_told)
        {
            dataSet.Remove(told);
        }

        foreach (DataElement element in originals)
        {
            if (element.IsSequence)
            {
                dataSet.SetItems(element.Tag, element.Items.Select(item => item.Clone()));
            }
            else if (element.VR.UsesCharacterSet())
            {
                dataSet.Set(element.Tag, element.VR, element.GetStrings());
            }
            else
            {
                dataSet.SetBytes(element.Tag, element.VR, element.Bytes);
            }
        }
    }
}
