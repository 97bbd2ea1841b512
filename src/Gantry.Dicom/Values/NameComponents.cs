namespace Gantry.Dicom;

/// <summary>The five components of one component group of a person's name (PS3.5 §6.2.1.1).</summary>
/// <param name="FamilyName">The family name complex.</param>
/// <param name="GivenName">The given name complex.</param>
/// <param name="MiddleName">The middle name.</param>
/// <param name="Prefix">The name prefix, as Dr.</param>
/// <param name="Suffix">The name suffix, as Jr.</param>
public sealed record NameComponents(string FamilyName, string GivenName = "", string MiddleName = "", string Prefix = "", string Suffix = "")
{
    /// <summary>A group without a name.</summary>
    public static NameComponents None { get; } = new(string.Empty);

    /// <summary>Whether no component has a text.</summary>
    public bool IsEmpty => Equals(None);

    /// <summary>Reads a component group, components separated by ^. Whatever follows the fifth belongs to it; blanks around components are dropped.</summary>
    public static NameComponents Parse(ReadOnlySpan<char> group)
    {
        Span<Range> parts = stackalloc Range[5];
        int count = group.Split(parts, '^', StringSplitOptions.TrimEntries);
        return new NameComponents(Part(group, parts, 0), Part(group, parts, 1), Part(group, parts, 2), Part(group, parts, 3), Part(group, parts, 4));

        string Part(ReadOnlySpan<char> text, ReadOnlySpan<Range> ranges, int index) => index < count ? text[ranges[index]].ToString() : string.Empty;
    }

    /// <summary>The group as a data element holds it, without empty components at the end.</summary>
    public override string ToString() => string.Join('^', FamilyName, GivenName, MiddleName, Prefix, Suffix).TrimEnd('^');
}
