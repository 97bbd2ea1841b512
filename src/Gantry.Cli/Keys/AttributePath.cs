using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Keys;

/// <summary>
/// Where an attribute stands in a data set, as the command line writes it: keywords or tags, joined by dots, items of sequences counted from 0, as in
/// <c>PatientID</c>, <c>(0010,0020)</c>, <c>00100020</c>, <c>ScheduledProcedureStepSequence[0].Modality</c>.
/// </summary>
/// <param name="Sequences">The sequences on the way, with the index of the item.</param>
/// <param name="Tag">The attribute itself.</param>
/// <param name="VR">Its value representation.</param>
public sealed record AttributePath(IReadOnlyList<(Tag Tag, int Item)> Sequences, Tag Tag, VR VR)
{
    /// <summary>Reads a path.</summary>
    /// <exception cref="UsageException">A part of it is neither a known keyword nor a tag, or lies within something that is no sequence.</exception>
    public static AttributePath Parse(string text, DicomDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('.');
        List<(Tag, int)> sequences = [];
        for (int i = 0; i < parts.Length - 1; i++)
        {
            (Tag tag, VR vr, int? item) = Part(parts[i], text, dictionary);
            if (vr != VR.SQ)
            {
                throw new UsageException($"'{parts[i]}' in '{text}' is not a sequence, so it holds no other attributes.");
            }

            sequences.Add((tag, item ?? 0));
        }

        (Tag last, VR representation, int? index) = Part(parts[^1], text, dictionary);
        if (index is not null)
        {
            throw new UsageException($"'{text}' names an item; name an attribute within it, as in {parts[^1]}.Modality.");
        }

        return new AttributePath(sequences, last, representation);
    }

    /// <summary>The data set that holds the attribute, its sequences and items made where they are missing.</summary>
    public DataSet ParentIn(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DataSet parent = dataSet;
        foreach ((Tag tag, int item) in Sequences)
        {
            while (parent.Items(tag).Count <= item)
            {
                parent.AddItem(tag, new DataSet());
            }

            parent = parent.Items(tag)[item];
        }

        return parent;
    }

    private static (Tag Tag, VR VR, int? Item) Part(string part, string whole, DicomDictionary dictionary)
    {
        int? item = null;
        string name = part;
        if (part is [.., ']'] && part.LastIndexOf('[') is > 0 and int bracket)
        {
            // Sequences of a thousand items are for files, not for command lines.
            if (!int.TryParse(part.AsSpan(bracket + 1, part.Length - bracket - 2), out int index) || index is < 0 or > 1000)
            {
                throw new UsageException($"'{part}' in '{whole}' has no item number: write it as Sequence[0].");
            }

            item = index;
            name = part[..bracket];
        }

        if (dictionary.TryGet(name, out DictionaryEntry? byKeyword))
        {
            return (byKeyword.Tag, byKeyword.VR, item);
        }

        if (!Tag.TryParse(name, out Tag tag))
        {
            throw new UsageException($"'{name}' is neither a keyword of the dictionary (PS3.6), as PatientID is, nor a tag, as 00100020 or (0010,0020) are.");
        }

        return (tag, dictionary.TryGet(tag, out DictionaryEntry? byTag) ? byTag.VR : dictionary.LookupVR(tag), item);
    }
}
