using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Tests.Properties;

/// <summary>All that a data set says, as text to compare: what a model means, and what a data set gives through its public doors.</summary>
internal static class DataSetText
{
    public static string Of(DataSet dataSet, bool withCharacterSets = true)
    {
        StringBuilder text = new();
        foreach (DataElement element in dataSet.Where(element => withCharacterSets || element.Tag != Attributes.SpecificCharacterSet))
        {
            text.Append(CultureInfo.InvariantCulture, $"{element.Tag} {element.VR} ");
            text.Append(element.IsSequence ? $"[{string.Join("|", element.Items.Select(item => Of(item, withCharacterSets)))}]"
                : element.IsEncapsulated ? string.Join(' ', Enumerable.Range(0, element.FragmentCount).Select(index => Convert.ToHexString(element.ReadFragment(index).Span)))
                : element.VR.IsBinary() ? Convert.ToHexString(Native(element))
                : string.Join('\\', element.GetStrings())).Append('\n');
        }

        return text.ToString();
    }

    public static string Of(DataSetModel model, bool isExplicit, bool withCharacterSets = true) => Of(model, isExplicit, withCharacterSets, CharacterSet.Default);

    private static string Of(DataSetModel model, bool isExplicit, bool withCharacterSets, CharacterSet inherited)
    {
        CharacterSet characterSet = model.Terms.Length > 0 ? CharacterSet.Of(model.Terms) : inherited;
        SortedDictionary<Tag, string> lines = [];
        if (withCharacterSets && model.Terms.Length > 0)
        {
            lines[Attributes.SpecificCharacterSet] = $"CS {string.Join('\\', model.Terms)}";
        }

        foreach (ElementModel element in model.Elements)
        {
            if (element.Tag.IsPrivate)
            {
                lines[element.Tag.PrivateCreator] = $"LO {DataSetGenerator.CreatorOf(element.Tag)}";
            }

            bool isKnown = isExplicit || element.Items is not null || !element.Tag.IsPrivate || DataSetGenerator.CreatorOf(element.Tag) == DataSetGenerator.KnownCreator;
            lines[element.Tag] = $"{(isKnown ? element.VR : VR.UN)} " + (element.Items is not null ? $"[{string.Join("|", element.Items.Select(item => Of(item, isExplicit, withCharacterSets, characterSet)))}]"
                : element.Fragments is not null ? string.Join(' ', element.Fragments.Select(Convert.ToHexString))
                : element.Bytes is not null ? Convert.ToHexString(element.Bytes)
                : isKnown ? string.Join('\\', element.Values!)
                : Convert.ToHexString(ElementValues.WriteStrings(element.Values!, element.VR, characterSet)));
        }

        return string.Concat(lines.Select(line => $"{line.Key} {line.Value}\n"));
    }

    private static byte[] Native(DataElement element)
    {
        byte[] bytes = element.Bytes.ToArray();
        for (int i = 0; element.IsBigEndian && i + element.VR.UnitSize() <= bytes.Length; i += element.VR.UnitSize())
        {
            Array.Reverse(bytes, i, element.VR.UnitSize());
        }

        return bytes;
    }
}
