namespace Gantry.Dicom;

/// <summary>A person's name in up to three component groups (PS3.5 §6.2.1).</summary>
/// <param name="Alphabetic">The alphabetic group, components separated by ^.</param>
/// <param name="Ideographic">The ideographic group, empty when absent.</param>
/// <param name="Phonetic">The phonetic group, empty when absent.</param>
public sealed record PersonName(string Alphabetic, string Ideographic = "", string Phonetic = "")
{
    /// <summary>The family name complex of the alphabetic group; empty when absent.</summary>
    public string FamilyName => Component(0);

    /// <summary>The given name complex of the alphabetic group; empty when absent.</summary>
    public string GivenName => Component(1);

    /// <summary>The middle name of the alphabetic group; empty when absent.</summary>
    public string MiddleName => Component(2);

    /// <summary>The name prefix of the alphabetic group; empty when absent.</summary>
    public string Prefix => Component(3);

    /// <summary>The name suffix of the alphabetic group; empty when absent.</summary>
    public string Suffix => Component(4);

    /// <summary>Reads a name as a data element holds it, component groups separated by =. Whatever follows the third group belongs to it.</summary>
    public static PersonName Parse(string text)
    {
        string[] groups = text.Split('=', 3);
        return new PersonName(Group(0), Group(1), Group(2));

        string Group(int index) => index < groups.Length ? groups[index].TrimEnd(' ', '^') : string.Empty;
    }

    /// <summary>The name as a data element holds it, without empty groups at the end.</summary>
    public override string ToString() =>
        Phonetic.Length > 0 ? $"{Alphabetic}={Ideographic}={Phonetic}" : Ideographic.Length > 0 ? $"{Alphabetic}={Ideographic}" : Alphabetic;

    private string Component(int index)
    {
        string[] components = Alphabetic.Split('^', 5);
        return index < components.Length ? components[index].Trim(' ') : string.Empty;
    }
}
