using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Edit;

/// <summary>What one step of an edit does.</summary>
internal enum EditAction
{
    /// <summary>The attribute gets the value, whether it was there or not; the items on the way must be there.</summary>
    Set,

    /// <summary>The attribute must not be there yet; sequences and items on the way are made.</summary>
    Insert,

    /// <summary>The attribute or item goes, if it is there.</summary>
    Remove,
}

/// <summary>One step of an edit, as the command line gives it: <c>PATH[:VR][=VALUE]</c>.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Path">Where.</param>
/// <param name="VR">The value representation that is asked for; None where it follows from data set and dictionary.</param>
/// <param name="Value">The value as text; null where none is given.</param>
/// <param name="Content">The open file that a value such as @report.pdf names; null where there is none.</param>
internal sealed record EditStep(EditAction Action, AttributePath Path, VR VR, string? Value, FileBulkSource? Content)
{
    private const ushort CommandGroup = 0x0000;
    private const ushort MetaGroup = 0x0002;
    private const ushort DelimiterGroup = 0xFFFE;

    /// <summary>Whether the step is about the file meta information.</summary>
    internal bool IsMeta => Path.ToString().IndexOf('.', StringComparison.Ordinal) < 0 && Path.Tag is { Group: MetaGroup };

    /// <summary>Reads a step.</summary>
    /// <exception cref="UsageException">The text is none, or what it asks for would be nonsense in any file.</exception>
    internal static EditStep Parse(EditAction action, string text)
    {
        string option = "--" + action.ToString().ToLowerInvariant();
        if (!AttributePath.TryParseStart(text, DicomDictionary.Default, out AttributePath? path, out int length, out string? error))
        {
            throw new UsageException($"{option} {error}");
        }

        VR vr = VR.None;
        string rest = text[length..];
        if (rest is [':', char first, char second, ..])
        {
            vr = first < 128 && second < 128 ? VRRules.FromLetters((byte)first, (byte)second) : VR.None;
            if (vr == VR.None)
            {
                throw new UsageException($"{option} '{text}': '{first}{second}' is no value representation (PS3.5 §6.2).");
            }

            rest = rest[3..];
        }

        if (rest is not ("" or ['=', ..]))
        {
            throw new UsageException($"{option} '{text}', character {text.Length - rest.Length + 1}: '{rest[0]}' does not belong there. Write PATH=VALUE, or PATH:VR=VALUE.");
        }

        FileBulkSource? content = rest is ['=', '@', .. string name] && File.Exists(name) ? new FileBulkSource(File.OpenHandle(name)) : null;
        EditStep step = new(action, path, vr, rest.Length > 0 ? rest[1..] : null, content);
        return step.Fault() is { } fault ? throw new UsageException($"{option} '{text}': {fault}") : step;
    }

    private string? Fault()
    {
        if (Action == EditAction.Remove)
        {
            return Value is not null || VR != VR.None ? "a path alone says what to remove."
                : Path.Tag is { Value: 0x00080016 or 0x00080018 } && IsWhole ? "without class and instance the file would be no instance any more."
                : Path.Tag is { } removed && FileMetaInformation.IsMadeWhenWritten(removed) ? "it must be there (PS3.10 §7.1)."
                : null;
        }

        if (Path.IsItem)
        {
            return Action == EditAction.Set || Value is not null ? "a path that ends with an item has no value: name an attribute within it; --insert PATH[+] makes an empty item." : null;
        }

        if (Value is null)
        {
            return "a value is missing: write PATH=VALUE; PATH= makes the attribute empty.";
        }

        if (Path.Tag is not { } tag)
        {
            return null;
        }

        return tag.Group is CommandGroup or DelimiterGroup || tag.IsGroupLength ? $"{tag} is no attribute of a data set; group lengths are made by gantry convert --group-lengths."
            : tag.Value == 0x00020010 ? "the transfer syntax is changed by gantry convert --to."
            : FileMetaInformation.IsMadeWhenWritten(tag) ? "it follows from the data set and from who writes the file: change the data set, as SOPInstanceUID."
            : Value.Length == 0 && IsWhole && tag.Value is 0x00080016 or 0x00080018 ? "without class and instance the file would be no instance any more."
            : null;
    }

    private bool IsWhole => !Path.ToString().Contains('.', StringComparison.Ordinal);
}
