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
    public static DataSet Parse(IEnumerable<string> keys) => Parse(keys, null);

    /// <summary>The identifier that the keys describe, on top of others.</summary>
    /// <exception cref="UsageException">A key is not an attribute, or its value doesn't fit it.</exception>
    internal static DataSet Parse(IEnumerable<string> keys, DataSet? onTopOf)
    {
        ArgumentNullException.ThrowIfNull(keys);
        DataSet identifier = onTopOf ?? new DataSet();
        bool ascii = true;
        foreach (string key in keys)
        {
            int equals = key.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? key : key[..equals];
            string value = equals < 0 ? string.Empty : key[(equals + 1)..];
            ascii &= System.Text.Ascii.IsValid(value);
            Set(identifier, name, value);
        }

        if (!ascii)
        {
            identifier.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        }

        return identifier;
    }

    private static void Set(DataSet identifier, string name, string value)
    {
        if (!AttributePath.TryParse(name, DicomDictionary.Default, out AttributePath? path, out string? error))
        {
            throw new UsageException(error);
        }

        if (path.IsItem)
        {
            throw new UsageException($"'{name}' names an item: name an attribute within it, as in {name}.Modality.");
        }

        if (path.VR is VR.SQ && value.Length > 0)
        {
            throw new UsageException($"'{name}' is a sequence and has no value of its own: name an attribute within it, as in {name}.Modality=CT.");
        }

        try
        {
            AttributeLocation place = path.Make(identifier);
            if (value.Length == 0)
            {
                place.DataSet.SetEmpty(place.Tag, path.VR);
            }
            else
            {
                place.DataSet.Set(place.Tag, path.VR, value.Split('\\'));
            }
        }
        catch (Exception exception) when (exception is DicomException or FormatException or ArgumentException or OverflowException)
        {
            throw new UsageException($"{name}={value}: {exception.Message}");
        }
    }
}
