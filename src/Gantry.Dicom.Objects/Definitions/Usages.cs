namespace Gantry.Dicom.Objects.Definitions;

/// <summary>How usages are written.</summary>
public static class Usages
{
    /// <summary>The usage as the standard writes it: M, C, U; empty where none is stated.</summary>
    public static string Symbol(this Usage usage) => usage switch
    {
        Usage.Mandatory => "M",
        Usage.Conditional => "C",
        Usage.UserOption => "U",
        _ => string.Empty,
    };

    /// <summary>Reads M, C, U, or nothing.</summary>
    internal static Usage Parse(string text) => text switch
    {
        "M" => Usage.Mandatory,
        "C" => Usage.Conditional,
        "U" => Usage.UserOption,
        "" => Usage.Unspecified,
        _ => throw new InvalidDataException($"'{text}' is no usage: the tables say M, C or U."),
    };
}
