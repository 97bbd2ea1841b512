using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Values as instances of one entity are compared by: what is written otherwise but means the same is the same text. Long ones are told apart by a digest.</summary>
internal static class ComparedValue
{
    private const int LongestText = 256;
    private const int LongestValue = 64 * 1024;

    /// <summary>The text of an element; empty when it has no value.</summary>
    public static string Of(DataElement element)
    {
        StringBuilder text = new();
        Append(text, element);
        return text.Length <= LongestText ? text.ToString() : Digest(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, DataElement element)
    {
        if (element.IsEmpty)
        {
            return;
        }

        if (element.IsSequence)
        {
            foreach (DataSet item in element.Items)
            {
                text.Append('{');
                foreach (DataElement inner in item)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{inner.Tag}=");
                    Append(text, inner);
                }

                text.Append('}');
            }
        }
        else if (element.IsEncapsulated || element.Length > LongestValue)
        {
            text.Append(CultureInfo.InvariantCulture, $"#{element.Length}");
        }
        else
        {
            string[] values = element.GetStrings();
            text.Append(values.Length > 0 ? string.Join('\\', values.Select(value => Plain(value, element.VR))) : Digest(element.Bytes.Span));
        }
    }

    private static string Plain(string value, VR vr) => vr switch
    {
        VR.PN => value.TrimEnd('=', '^', ' '),
        VR.DS or VR.IS => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number.ToString("R", CultureInfo.InvariantCulture) : value,
        _ => value,
    };

    private static string Digest(ReadOnlySpan<byte> bytes) => "#" + Convert.ToHexString(SHA256.HashData(bytes));
}
