namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Values of elements as conditions compare them.</summary>
internal static class ElementText
{
    // What conditions ask about are codes, flags and numbers; longer values stay where they are.
    private const int LongestValue = 64 * 1024;

    /// <summary>The values as text.</summary>
    /// <returns>False when they have none, or are too long to look at.</returns>
    public static bool TryRead(DataElement element, out string[] values)
    {
        values = [];
        if (element.IsEmpty)
        {
            return true;
        }

        if (element.IsSequence || element.IsEncapsulated || element.Length > LongestValue)
        {
            return false;
        }

        try
        {
            values = element.GetStrings();
            return values.Length > 0;
        }
        catch (Exception exception) when (exception is DicomException or IOException)
        {
            return false;
        }
    }
}
