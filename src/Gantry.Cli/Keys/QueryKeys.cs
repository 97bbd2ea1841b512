using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Keys;

/// <summary>The option <c>-k</c>: matching keys (<c>PatientID=4711</c>) and return keys (<c>StudyDate</c>) of a query.</summary>
public static class QueryKeys
{
    /// <summary>Makes the option.</summary>
    public static Option<string[]> Option() => new("--key", "-k")
    {
        Description = "A key: KEYWORD=VALUE to match, KEYWORD to be returned. Tags and paths serve as well: 00100020=4711, ReferencedStudySequence.ReferencedSOPInstanceUID. May be repeated.",
        HelpName = "KEY[=VALUE]",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The identifier that the keys describe.</summary>
    /// <exception cref="UsageException">A key is not an attribute, or its value doesn't fit it.</exception>
    public static DataSet Parse(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        DataSet identifier = new();
        bool ascii = true;
        foreach (string key in keys)
        {
            int equals = key.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? key : key[..equals];
            string value = equals < 0 ? string.Empty : key[(equals + 1)..];
            ascii &= System.Text.Ascii.IsValid(value);
            AttributePath path = AttributePath.Parse(name, DicomDictionary.Default);
            Set(path.ParentIn(identifier), path, name, value);
        }

        if (!ascii)
        {
            identifier.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        }

        return identifier;
    }

    private static void Set(DataSet parent, AttributePath path, string name, string value)
    {
        if (value.Length == 0)
        {
            parent.SetEmpty(path.Tag, path.VR);
            return;
        }

        if (path.VR is VR.SQ)
        {
            throw new UsageException($"'{name}' is a sequence and has no value of its own: name an attribute within it, as in {name}.Modality=CT.");
        }

        try
        {
            parent.Set(path.Tag, path.VR, value.Split('\\'));
        }
        catch (Exception exception) when (exception is DicomException or FormatException or ArgumentException or OverflowException)
        {
            throw new UsageException($"'{value}' can't be the value of {name} ({path.VR}): {exception.Message}");
        }
    }
}
