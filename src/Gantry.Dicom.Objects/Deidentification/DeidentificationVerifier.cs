using System.Globalization;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Looks for what identified in a data set in the file that was made of it: every value of every element at every depth, and every byte.</summary>
public sealed class DeidentificationVerifier
{
    private const int DateLength = 8;
    private const int Block = 1 << 20;
    private const int MostResidues = 100;
    private readonly KnownIdentifiers _known;
    private readonly HashSet<string> _uids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dates = new(StringComparer.Ordinal);

    /// <summary>Collects what must not be found.</summary>
    /// <param name="source">The data set before it was de-identified.</param>
    /// <param name="profile">What is retained may be found.</param>
    public DeidentificationVerifier(DataSet source, DeidentificationProfile profile)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(profile);
        _known = KnownIdentifiers.Of(source, profile);
        Collect(source, profile.Options);
    }

    /// <summary>Opens a file that was written and looks through it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <returns>What was found, 100 places at most.</returns>
    /// <exception cref="DicomException">It is no DICOM file.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public async Task<IReadOnlyList<Residue>> VerifyAsync(string path, CancellationToken cancellationToken = default)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, cancellationToken).ConfigureAwait(false);
        List<Residue> found = [];
        Look(file.FileMetaInformation, string.Empty, found);
        Look(file.DataSet, string.Empty, found);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous);
        await LookAsync(stream, found, cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>Looks through a data set.</summary>
    /// <returns>What was found, 100 places at most.</returns>
    public IReadOnlyList<Residue> Verify(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        List<Residue> found = [];
        Look(dataSet, string.Empty, found);
        return found;
    }

    private void Collect(DataSet dataSet, ConfidentialityOptions options)
    {
        bool keepsUid = ConfidentialityTables.Default.KeepsUid(dataSet, options);
        foreach (DataElement element in dataSet)
        {
            VR vr = element.VR;
            if (element.IsSequence)
            {
                foreach (DataSet item in element.Items)
                {
                    Collect(item, options);
                }
            }
            else if (vr is VR.UI or VR.DA or VR.DT && !(keepsUid && element.Tag == Attributes.UID) && !IsKept(element.Tag, vr, options))
            {
                Collect(element.GetStrings(), vr);
            }
        }
    }

    private static bool IsKept(Tag tag, VR vr, ConfidentialityOptions options) => options.HasFlag(vr == VR.UI ? ConfidentialityOptions.RetainUids : ConfidentialityOptions.RetainFullDates)
        || AdditionalRules.ClassUids.Contains(tag.Value)
        || (ConfidentialityTables.Default.Attributes.TryGetValue(tag.Value, out ConfidentialityRule? rule) && rule.With(options) == ConfidentialityAction.Keep);

    private void Collect(string[] values, VR vr)
    {
        if (vr == VR.UI)
        {
            _uids.UnionWith(values.Where(uid => uid.Length > 0 && !UidRegistry.TryGet(new Uid(uid), out _)));
        }
        else
        {
            _dates.UnionWith(values.Where(date => date.Length >= DateLength && date.AsSpan().ContainsAnyExcept('0')).Select(date => date[..DateLength]));
        }
    }

    private void Look(DataSet dataSet, string prefix, List<Residue> found)
    {
        foreach (DataElement element in dataSet)
        {
            if (found.Count >= MostResidues)
            {
                return;
            }

            if (prefix.Length == 0 && OriginalAttributes.IsTold(element.Tag))
            {
                continue;
            }

            string path = prefix + element.Tag;
            VR vr = element.VR;
            if (element.IsSequence)
            {
                for (int i = 0; i < element.Items.Count; i++)
                {
                    Look(element.Items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]."), found);
                }
            }
            else if (vr.IsText() && element.GetStrings() is { Length: > 0 } values)
            {
                ResidueKind? kind = vr == VR.UI ? (values.Any(_uids.Contains) ? ResidueKind.Uid : null)
                    : values.Any(_known.IsIn) ? ResidueKind.Text
                    : vr is VR.DA or VR.DT && values.Any(value => value.Length >= DateLength && _dates.Contains(value[..DateLength])) ? ResidueKind.Date
                    : null;
                if (kind is { } residue)
                {
                    found.Add(new Residue(residue, path, -1));
                }
            }
        }
    }

    private async Task LookAsync(FileStream stream, List<Residue> found, CancellationToken cancellation)
    {
        int overlap = _known.LongestBytes;
        byte[] buffer = new byte[(int)Math.Min(Block, stream.Length) + overlap];
        int kept = 0;
        long start = 0;
        int read;
        while ((read = await stream.ReadAsync(buffer.AsMemory(kept), cancellation).ConfigureAwait(false)) > 0)
        {
            int length = kept + read;
            int at = _known.FirstIn(buffer.AsSpan(0, length));
            if (at >= 0)
            {
                found.Add(new Residue(ResidueKind.Bytes, string.Empty, start + at));
                return;
            }

            kept = Math.Min(length, overlap);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
            start += length - kept;
        }
    }
}
