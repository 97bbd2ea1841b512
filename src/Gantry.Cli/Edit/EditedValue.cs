using Gantry.Dicom;

namespace Gantry.Cli.Edit;

/// <summary>The value of an edit, put into a data set in the representation that belongs there.</summary>
internal static class EditedValue
{
    /// <summary>Sets an attribute.</summary>
    /// <exception cref="DicomException">The value does not fit.</exception>
    internal static void Put(AttributeLocation place, EditStep step)
    {
        string value = step.Value!;
        VR vr = Representation(place, step.VR);
        if (value.Length == 0)
        {
            place.DataSet.SetEmpty(place.Tag, vr);
        }
        else if (vr == VR.SQ)
        {
            throw new DicomException($"{place}: a sequence has no value of its own; name an attribute within it, or --insert {place}[+] for an empty item");
        }
        else if (vr.IsBinary())
        {
            PutBytes(place, vr, value, step.Content);
        }
        else
        {
            string[] values = vr is VR.LT or VR.ST or VR.UR or VR.UT ? [value] : value.Split('\\');
            CheckMultiplicity(place, vr, values.Length);
            CheckCharacterSet(place, values);
            try
            {
                place.DataSet.Set(place.Tag, vr, values);
            }
            catch (DicomException exception) when (place.Path.Contains('.', StringComparison.Ordinal))
            {
                throw new DicomException($"{place}: {exception.Message}", exception);
            }
        }
    }

    private static VR Representation(AttributeLocation place, VR asked)
    {
        if (place.Tag.IsPrivate && !place.Tag.IsPrivateCreator && (place.Tag.Element < 0x1000 || place.DataSet.PrivateCreatorOf(place.Tag) is null))
        {
            throw new DicomException($"{place} is in no private block: name the creator, as in --insert '({place.Tag.Group:X4},{place.Tag.Element & 0xFF:X2} \"CREATOR\")=VALUE' (PS3.5 §7.8.1)");
        }

        DicomDictionary dictionary = place.DataSet.Context.Dictionary;
        DictionaryEntry? entry = null;
        bool isKnown = place.Tag.IsPrivate
            ? place.DataSet.PrivateCreatorOf(place.Tag) is { } creator && dictionary.TryGetPrivate(creator, place.Tag, out entry)
            : dictionary.TryGet(place.Tag, out entry);
        if (asked != VR.None)
        {
            return !isKnown || place.Tag.IsPrivate || asked == VR.UN || entry!.VRs.Contains(asked)
                ? asked
                : throw new DicomException($"{place} has VR {string.Join(" or ", entry.VRs)} in PS3.6, not {asked}: leave the VR out");
        }

        if (place.TryGetElement(out DataElement element) && element.VR is not (VR.UN or VR.None))
        {
            return element.VR;
        }

        bool isSigned = isKnown && entry!.VR == VR.US && entry.VRs.Contains(VR.SS) && place.DataSet.Get(Attributes.PixelRepresentation) == 1;
        return isSigned ? VR.SS
            : isKnown ? entry!.VR
            : place.Tag.IsPrivateCreator ? VR.LO
            : throw new DicomException($"{place} is not in the dictionary: give its VR, as in --set {place.Tag}:LO=VALUE");
    }

    /// <summary>Bytes as hexadecimal digits, or after @ the name of a file that holds them.</summary>
    private static void PutBytes(AttributeLocation place, VR vr, string value, FileBulkSource? content)
    {
        if (content is not null)
        {
            place.DataSet.SetBytes(place.Tag, vr, content, 0, RandomAccess.GetLength(content.Handle));
            return;
        }

        try
        {
            place.DataSet.SetBytes(place.Tag, vr, Convert.FromHexString(value));
        }
        catch (FormatException exception)
        {
            throw new DicomException($"{place}: a value of VR {vr} is written as hexadecimal digits, two a byte, as in 00FF, or as @FILE, the name of a file that is there", exception);
        }
    }

    private static void CheckMultiplicity(AttributeLocation place, VR vr, int count)
    {
        if (place.DataSet.Context.Dictionary.TryGet(place.Tag, out DictionaryEntry? entry) && !entry.Multiplicity.Allows(count))
        {
            throw new DicomException($"{place} {entry.Keyword} takes {entry.Multiplicity} values of VR {vr}, not {count}; \\ separates them (PS3.6)");
        }
    }

    private static void CheckCharacterSet(AttributeLocation place, string[] values)
    {
        List<Finding> findings = [];
        if (place.Tag == Attributes.SpecificCharacterSet && CharacterSet.Of(values, findings) is not null && findings.Count > 0)
        {
            throw new DicomException($"{place}: {findings[0].Message} Write a defined term of PS3.3 C.12.1.1.2, as ISO_IR 192");
        }
    }
}
