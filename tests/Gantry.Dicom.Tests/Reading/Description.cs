using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Tests.Reading;

/// <summary>All that reading yields, as text that can be compared.</summary>
internal static class Description
{
    public static string Of(DicomFile file) => Of(file.FileMetaInformation) + file.TransferSyntax + "\n" + Of(file.DataSet) + string.Join('\n', file.Findings);

    public static string Of(DataSet dataSet)
    {
        var text = new StringBuilder();
        Append(text, dataSet, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, DataSet dataSet, int depth)
    {
        foreach (DataElement element in dataSet)
        {
            text.Append(' ', depth).Append(CultureInfo.InvariantCulture, $"{element.Tag} {element.VR} {element.Length} ");
            if (element.IsSequence)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{element.Items.Count} items");
                foreach (DataSet item in element.Items)
                {
                    Append(text, item, depth + 2);
                    text.Append(' ', depth).AppendLine("-");
                }
            }
            else if (element.IsEncapsulated)
            {
                text.AppendLine(string.Join(' ', Enumerable.Range(0, element.FragmentCount).Select(index => Digest(element.ReadFragment(index)))));
            }
            else
            {
                text.AppendLine(Digest(element.Bytes));
            }
        }
    }

    private static string Digest(ReadOnlyMemory<byte> bytes) =>
        bytes.Length > 64 ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.Span)) : Convert.ToHexString(bytes.Span);
}
