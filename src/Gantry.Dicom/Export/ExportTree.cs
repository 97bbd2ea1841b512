using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gantry.Dicom;

/// <summary>
/// Names for instances in a tree of folders, as in <c>4711/20260131-1.2.3/002-CT-1.2.3.4/1.2.3.4.5.dcm</c>. Nothing of a data set becomes part of a name as it
/// is: UIDs, dates and code strings only when they are valid, identifiers only by the letters and digits in them. Whatever is left out comes back as a digest, so
/// that different identifiers never share a name, on file systems that know no case either.
/// </summary>
public sealed class ExportTree
{
    private const int LongestIdentifier = 40;
    private const int DigestBytes = 8;

    /// <summary>Makes a tree.</summary>
    /// <param name="levels">Its levels, from the root on; without any, all instances lie in one folder.</param>
    public ExportTree(params IEnumerable<ExportLevel> levels) => Levels = [.. levels];

    /// <summary>Patient, study and series.</summary>
    public static ExportTree Default { get; } = new(ExportLevel.Patient, ExportLevel.Study, ExportLevel.Series);

    /// <summary>The attributes that names are made of.</summary>
    public static IReadOnlyList<Tag> TagsNeeded { get; } =
    [
        Attributes.SpecificCharacterSet, Attributes.SOPInstanceUID, Attributes.StudyDate, Attributes.Modality, Attributes.PatientID,
        Attributes.IssuerOfPatientID, Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID, Attributes.SeriesNumber,
    ];

    /// <summary>The levels.</summary>
    public IReadOnlyList<ExportLevel> Levels { get; }

    /// <summary>Reads levels joined by slashes, as in <c>patient/study/series</c>.</summary>
    /// <exception cref="FormatException">One is no level, or stands there twice.</exception>
    public static ExportTree Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ExportLevel> levels = [];
        foreach (string part in text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Enum.TryParse(part, ignoreCase: true, out ExportLevel level) || !char.IsAsciiLetter(part[0]) || levels.Contains(level))
            {
                throw new FormatException($"'{part}' in '{text}' is no level, or the second of its kind: write patient, study and series, joined by slashes.");
            }

            levels.Add(level);
        }

        return new ExportTree(levels);
    }

    /// <summary>The name of an instance, its folders in front, joined by slashes.</summary>
    /// <exception cref="DicomException">The data set has no SOP Instance UID.</exception>
    public string PathOf(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (dataSet.GetString(Attributes.SOPInstanceUID) is not { } instance)
        {
            throw new DicomException($"The data set has no SOP Instance UID {Attributes.SOPInstanceUID.Tag}, so it is no instance that could be named.");
        }

        StringBuilder path = new();
        foreach (ExportLevel level in Levels)
        {
            path.Append(level switch
            {
                ExportLevel.Patient => Patient(dataSet),
                ExportLevel.Study => Study(dataSet),
                _ => Series(dataSet),
            }).Append('/');
        }

        return path.Append(Identifier(instance)).Append(".dcm").ToString();
    }

    private static string Patient(DataSet dataSet)
    {
        string id = dataSet.GetString(Attributes.PatientID) ?? string.Empty, issuer = dataSet.GetString(Attributes.IssuerOfPatientID) ?? string.Empty;
        if (id.Length == 0)
        {
            // Patients without an ID are never put together.
            return "NO-ID-" + Digest(dataSet.GetString(Attributes.StudyInstanceUID) ?? string.Empty);
        }

        string name = new([.. id.ToUpperInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_').Take(LongestIdentifier)]);
        return name == id && issuer.Length == 0 && !IsReserved(name) ? name : $"{name}-{Digest(id + "\n" + issuer)}";
    }

    private static string Study(DataSet dataSet)
    {
        string date = dataSet.Get(Attributes.StudyDate) is { } valid ? valid.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "00000000";
        return $"{date}-{Identifier(dataSet.GetString(Attributes.StudyInstanceUID))}";
    }

    private static string Series(DataSet dataSet)
    {
        string number = dataSet.Get(Attributes.SeriesNumber) is int valid and >= 0 ? valid.ToString("000", CultureInfo.InvariantCulture) : "000";
        string modality = dataSet.GetString(Attributes.Modality) is { Length: <= 16 } code && code.All(char.IsAsciiLetterUpper) ? code : "XX";
        return $"{number}-{modality}-{Identifier(dataSet.GetString(Attributes.SeriesInstanceUID))}";
    }

    private static string Identifier(string? uid) => uid is null ? "NO-UID" : new Uid(uid).IsValid ? uid : "INVALID-" + Digest(uid);

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, DigestBytes));

    // Names of devices, which no file may have on some systems.
    private static bool IsReserved(string name) =>
        name is "CON" or "PRN" or "AUX" or "NUL" || (name.Length == 4 && (name.StartsWith("COM", StringComparison.Ordinal) || name.StartsWith("LPT", StringComparison.Ordinal)));
}
