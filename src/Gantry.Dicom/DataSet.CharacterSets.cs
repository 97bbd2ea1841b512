using System.Globalization;

namespace Gantry.Dicom;

/// <content>Moving text to another character set.</content>
public sealed partial class DataSet
{
    private const int FaultsTold = 10;

    /// <summary>
    /// Moves all text of the data set and of its items to another character set: Specific Character Set (0008,0005) names it, items have no other of their own,
    /// and the text is encoded in it when the data set is written (PS3.3 §C.12.1.1.2).
    /// </summary>
    /// <param name="target">The character set to write, for example <see cref="CharacterSet.Utf8"/>, which has every character.</param>
    /// <exception cref="DicomException">
    /// Text has characters that the set lacks, or bytes that mean nothing in the one it is said to be in; each such value is named, and nothing is changed.
    /// </exception>
    public void ConvertCharacterSet(CharacterSet target)
    {
        ArgumentNullException.ThrowIfNull(target);
        List<string> faults = [];
        CheckText(target, string.Empty, faults);
        if (faults.Count > 0)
        {
            string more = faults.Count > FaultsTold ? string.Create(CultureInfo.InvariantCulture, $"\n… and {faults.Count - FaultsTold} values more") : string.Empty;
            throw new DicomException($"The text cannot be converted to {target}:\n{string.Join('\n', faults.Take(FaultsTold))}{more}");
        }

        DropCharacterSets();
        if (target.DefinedTerms.Count > 0)
        {
            Set(s_specificCharacterSet, VR.CS, [.. target.DefinedTerms]);
        }
    }

    private void CheckText(CharacterSet target, string prefix, List<string> faults)
    {
        foreach (DataElement element in this)
        {
            VR vr = element.VR == VR.UN ? KnownVR(element.Tag) : element.VR;
            for (int i = 0; i < element.Items.Count; i++)
            {
                element.Items[i].CheckText(target, string.Create(CultureInfo.InvariantCulture, $"{prefix}{element.Tag}[{i}]."), faults);
            }

            if (vr.UsesCharacterSet() && !ElementText.TryConvert(element.Bytes, vr, CharacterSetOf(element), target, out _, out string? fault))
            {
                faults.Add($"{prefix}{element.Tag}: {fault}");
            }
        }
    }

    private void DropCharacterSets()
    {
        Remove(s_specificCharacterSet);
        foreach (DataSet item in this.SelectMany(element => element.Items))
        {
            item.DropCharacterSets();
        }
    }
}
