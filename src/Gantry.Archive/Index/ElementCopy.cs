using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Copies elements from a header into an answer: text becomes UTF-8, whatever character set it was received in.</summary>
internal static class ElementCopy
{
    /// <summary>Copies an element. Bulk values and pixel data are left out.</summary>
    /// <returns>Whether any text in it needs more than ASCII.</returns>
    public static bool Copy(DataSet from, Tag tag, VR fallback, DataSet to)
    {
        if (!from.TryGetElement(tag, out DataElement element))
        {
            to.SetEmpty(tag, fallback);
            return false;
        }

        return Copy(from, element, to);
    }

    private static bool Copy(DataSet from, DataElement element, DataSet to)
    {
        if (element.IsSequence)
        {
            bool wide = false;
            var items = new List<DataSet>();
            foreach (DataSet item in from.Items(element.Tag))
            {
                var copy = new DataSet(from.Context);
                foreach (DataElement inner in item)
                {
                    if (inner.Tag != Attributes.SpecificCharacterSet && !inner.Tag.IsGroupLength)
                    {
                        wide |= Copy(item, inner, copy);
                    }
                }

                items.Add(copy);
            }

            to.SetItems(element.Tag, items);
            return wide;
        }

        VR vr = element.VR;
        switch (vr)
        {
            case VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN:
                to.SetEmpty(element.Tag, vr);
                return false;
            case VR.SH or VR.LO or VR.ST or VR.LT or VR.UC or VR.UT or VR.PN:
                byte[] text = System.Text.Encoding.UTF8.GetBytes(string.Join('\\', from.GetStrings(element.Tag)));
                to.SetBytes(element.Tag, vr, text);
                return text.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F);
            case VR.AT or VR.FL or VR.FD or VR.SL or VR.SS or VR.SV or VR.UL or VR.US or VR.UV when from.TransferSyntax is { IsBigEndian: true }:
                to.Set(element.Tag, vr, from.GetStrings(element.Tag));
                return false;
            default:
                to.SetBytes(element.Tag, vr, from.GetBytes(element.Tag).ToArray());
                return false;
        }
    }
}
