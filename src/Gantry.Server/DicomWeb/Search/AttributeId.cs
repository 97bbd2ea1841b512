using System.Diagnostics.CodeAnalysis;
using Gantry.Dicom;

namespace Gantry.Server.DicomWeb.Search;

/// <summary>
/// Names an attribute in a URL: by keyword, by tag in eight hexadecimal digits, or by a path of these through sequences, joined by dots
/// (PS3.18 §8.3.4.1).
/// </summary>
/// <param name="Path">The sequences on the way; the attribute last.</param>
/// <param name="VR">The attribute's value representation in the dictionary; UN when it is unknown there.</param>
internal readonly record struct AttributeId(IReadOnlyList<Tag> Path, VR VR)
{
    private const int MaximumDepth = 8;

    /// <summary>Reads an attribute name.</summary>
    /// <param name="text">For example PatientName, 00100010 or RequestAttributesSequence.ScheduledProcedureStepID.</param>
    /// <param name="dictionary">Where keywords are looked up.</param>
    /// <param name="id">The attribute.</param>
    /// <param name="error">Why the text is no attribute name.</param>
    public static bool TryParse(string text, DicomDictionary dictionary, out AttributeId id, [NotNullWhen(false)] out string? error)
    {
        id = default;
        error = null;
        string[] parts = text.Split('.');
        if (parts.Length > MaximumDepth)
        {
            error = $"more than {MaximumDepth} levels";
            return false;
        }

        Tag[] path = new Tag[parts.Length];
        VR vr = VR.UN;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 8 && Tag.TryParse(parts[i], out Tag tag))
            {
                vr = dictionary.LookupVR(tag);
            }
            else if (dictionary.TryGet(parts[i], out DictionaryEntry? entry))
            {
                tag = entry.Tag;
                vr = dictionary.LookupVR(tag);
            }
            else
            {
                error = $"'{parts[i]}' is neither a keyword of PS3.6 nor a tag of eight hexadecimal digits";
                return false;
            }

            if (i < parts.Length - 1 && vr is not (VR.SQ or VR.UN))
            {
                error = $"{parts[i]} is not a sequence";
                return false;
            }

            path[i] = tag;
        }

        id = new AttributeId(path, vr);
        return true;
    }
}
