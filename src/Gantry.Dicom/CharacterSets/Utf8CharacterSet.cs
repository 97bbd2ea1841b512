namespace Gantry.Dicom;

/// <summary>The character set that text set by a program is kept in until it is written.</summary>
internal static class Utf8CharacterSet
{
    public static CharacterSet Instance { get; } = CharacterSet.Of(["ISO_IR 192"]);
}
