namespace Gantry.Dicom;

/// <summary>A person's name in up to three component groups (PS3.5 §6.2.1).</summary>
/// <param name="Alphabetic">The alphabetic group, components separated by ^.</param>
/// <param name="Ideographic">The ideographic group, empty when absent.</param>
/// <param name="Phonetic">The phonetic group, empty when absent.</param>
public sealed record PersonName(string Alphabetic, string Ideographic = "", string Phonetic = "")
{
    /// <summary>Reads a name as a data element holds it, component groups separated by =.</summary>
    public static PersonName Parse(string text)
    {
        string[] groups = text.Split('=');
        return new PersonName(Group(0), Group(1), Group(2));

        string Group(int index) => index < groups.Length ? groups[index].TrimEnd(' ', '^') : string.Empty;
    }

    /// <summary>The name as a data element holds it, without empty groups at the end.</summary>
    public override string ToString() =>
        Phonetic.Length > 0 ? $"{Alphabetic}={Ideographic}={Phonetic}" : Ideographic.Length > 0 ? $"{Alphabetic}={Ideographic}" : Alphabetic;
}
