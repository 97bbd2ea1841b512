using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>New values of attributes of the data set, and attributes taken out of it. They are not to be changed once made.</summary>
public sealed class AttributeChanges
{
    /// <summary>Makes changes.</summary>
    /// <param name="values">The new values; text in UTF-8.</param>
    /// <param name="removed">The attributes taken out.</param>
    public AttributeChanges(DataSet values, IReadOnlyList<Tag> removed)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(removed);
        Values = values;
        Removed = removed;
    }

    /// <summary>No changes.</summary>
    public static AttributeChanges None { get; } = new(new DataSet(), []);

    /// <summary>The new values.</summary>
    public DataSet Values { get; }

    /// <summary>The attributes taken out.</summary>
    public IReadOnlyList<Tag> Removed { get; }

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Removed.Count == 0 && Values.IsEmpty;

    /// <summary>The tags of all that changes.</summary>
    public IEnumerable<Tag> Tags => Values.Select(element => element.Tag).Concat(Removed);

    /// <summary>Reads changes from text: a keyword or tag, and its value as DICOM writes it, several separated by a backslash; null takes the attribute out.</summary>
    /// <exception cref="OverlayRefusedException">A name is not that of an attribute, or a value does not fit it.</exception>
    public static AttributeChanges Parse(IEnumerable<KeyValuePair<string, string?>> texts, DicomContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        context ??= DicomContext.Default;
        DataSet values = new(context);
        List<Tag> removed = [];
        foreach ((string name, string? text) in texts)
        {
            if (!AttributePath.TryParse(name, context.Dictionary, out AttributePath? path, out _) || path.Tag is not { } tag || path.IsItem || path.IsPattern
                || name.AsSpan().IndexOfAny('.', '[', '/') >= 0)
            {
                throw new OverlayRefusedException(OverlayFault.Invalid, $"'{Shortened(name)}' is not an attribute of the data set: give a keyword, as in PatientName, or a tag, as in 00100010.");
            }

            if (text is null)
            {
                removed.Add(tag);
            }
            else
            {
                SetText(values, tag, context.Dictionary.LookupVR(tag), text);
            }
        }

        return new AttributeChanges(values, removed);
    }

    /// <summary>Makes the changes to a data set.</summary>
    internal void ApplyTo(DataSet dataSet)
    {
        foreach (Tag tag in Removed)
        {
            dataSet.Remove(tag);
        }

        bool wide = false;
        foreach (DataElement element in Values)
        {
            wide |= ElementCopy.Copy(Values, element.Tag, element.VR, dataSet);
        }

        // What was received in one character set may not have the characters of the new value.
        if (wide)
        {
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        }
    }

    private static string Shortened(string text) => text.Length > 64 ? text[..64] + "…" : text;

    private static void SetText(DataSet values, Tag tag, VR vr, string text)
    {
        if (vr is VR.SQ or VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN or VR.None)
        {
            throw new OverlayRefusedException(OverlayFault.Invalid, $"{tag} has no text to be set: sequences, bytes and what the dictionary does not know can't be corrected in this way.");
        }

        string[] parts = vr is VR.LT or VR.ST or VR.UT or VR.UR ? [text] : text.Split('\\');
        foreach (string part in parts)
        {
            // What the query form allows, wildcards and ranges, is no value.
            if (ValueRules.Fault(part, vr) is { } fault)
            {
                throw new OverlayRefusedException(OverlayFault.Invalid, $"The value of {tag} is no {vr}: {fault} (PS3.5 §6.2).");
            }
        }

        try
        {
            values.Set(tag, vr, text.Length == 0 ? [] : parts);
        }
        catch (DicomException e)
        {
            throw new OverlayRefusedException(e.Message, e);
        }
    }
}
