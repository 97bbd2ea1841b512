using System.Globalization;

namespace Gantry.Dicom.Objects.Media;

/// <summary>Makes directory records of an instance: its keys are copied, those that must be there and are not get what stands for them, which is told (PS3.3 §F.5).</summary>
/// <param name="instance">The instance, with the elements before its pixel data at least.</param>
/// <param name="find">Told what was missing: code, tag path, byte offset, message.</param>
internal sealed class DirectoryRecordKeys(DataSet instance, Action<string, string, long, string> find)
{
    private const string Unknown = "UNKNOWN";
    private const string NoDate = "19000101";
    private const string NoTime = "000000";

    private static readonly Tag[] s_dates = [
        Attributes.ContentDate, Attributes.StudyDate, Attributes.SeriesDate, Attributes.AcquisitionDate, Attributes.InstanceCreationDate];

    private static readonly Tag[] s_times = [
        Attributes.ContentTime, Attributes.StudyTime, Attributes.SeriesTime, Attributes.AcquisitionTime, Attributes.InstanceCreationTime];

    /// <summary>Makes a record.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="ordinal">Which of its directory entity it is: what stands for a missing number.</param>
    internal DataSet Make(DirectoryRecordType type, int ordinal)
    {
        DataSet record = new();
        record.Set(Attributes.DirectoryRecordType, type.Name);
        bool hasText = false;
        foreach (DirectoryKey key in type.Keys)
        {
            hasText |= Copy(record, key, ordinal);
        }

        if (hasText)
        {
            SetCharacterSet(record);
        }

        return record;
    }

    // Returns whether there may be text that needs a character set.
    private bool Copy(DataSet record, DirectoryKey key, int ordinal)
    {
        VR vr = record.Context.Dictionary.LookupVR(key.Tag);
        if (vr == VR.SQ)
        {
            return CopySequence(record, key);
        }

        string[] values = instance.GetStrings(key.Tag);
        if (values.All(value => value.Length == 0) || !TrySet(record, key.Tag, vr, values))
        {
            if (key.Requirement == 1)
            {
                string substitute = SubstituteOf(key.Tag, vr, ordinal);
                find("key-missing", key.Tag.ToString(), 0, $"The instance {instance.GetString(Attributes.SOPInstanceUID)} has no valid {instance.Context.Dictionary.NameOf(key.Tag)}, which its {record.GetString(Attributes.DirectoryRecordType)} record needs; it has '{substitute}' there.");
                record.Set(key.Tag, vr, substitute);
            }
            else if (key.Requirement == 2)
            {
                record.SetEmpty(key.Tag, vr);
            }

            return false;
        }

        return values.Any(value => !System.Text.Ascii.IsValid(value));
    }

    private bool CopySequence(DataSet record, DirectoryKey key)
    {
        DataSet[] items = [.. instance.Items(key.Tag).Where(item => key.Tag != Attributes.ContentSequence.Tag || item.GetString(Attributes.RelationshipType) == "HAS CONCEPT MOD")];
        if (items.Length > 0)
        {
            record.SetItems(key.Tag, items.Select(item => item.Clone()));
        }
        else if (key.Requirement < 3)
        {
            record.SetEmpty(key.Tag, VR.SQ);
        }

        return items.Length > 0 && instance.Contains(Attributes.SpecificCharacterSet);
    }

    private static bool TrySet(DataSet record, Tag tag, VR vr, string[] values)
    {
        try
        {
            record.Set(tag, vr, values);
            return true;
        }
        catch (DicomException)
        {
            return false;
        }
    }

    private string SubstituteOf(Tag tag, VR vr, int ordinal)
    {
        string number = ordinal.ToString(CultureInfo.InvariantCulture);
        return tag == Attributes.PatientID.Tag ? $"NO-ID-{number}"
            : tag == Attributes.CompletionFlag.Tag ? "PARTIAL"
            : tag == Attributes.VerificationFlag.Tag ? "UNVERIFIED"
            : tag == Attributes.StudyID.Tag ? number
            : vr switch
            {
                VR.DA => First(s_dates, text => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) ?? NoDate,
                VR.TM => First(s_times, text => text.Length >= 6 && text.AsSpan(0, 6).IndexOfAnyExceptInRange('0', '9') < 0)?[..6] ?? NoTime,
                VR.DT => NoDate,
                VR.IS or VR.US or VR.UL or VR.DS => number,
                VR.UI => Uid.New().Value,
                _ => Unknown,
            };
    }

    private string? First(Tag[] tags, Func<string, bool> isGood) => tags.Select(instance.GetString).FirstOrDefault(text => text is not null && isGood(text));

    // The instance's own character set where it has all that the record says, else UTF-8.
    private void SetCharacterSet(DataSet record)
    {
        string[] terms = instance.GetStrings(Attributes.SpecificCharacterSet);
        CharacterSet set = CharacterSet.Of(terms);
        bool fits = terms.Length > 0 && record.Where(element => !element.IsSequence && !element.IsEmpty)
            .All(element => element.GetStrings().All(value => set.TryEncode(value, element.VR, out _)));
        record.Set(Attributes.SpecificCharacterSet, VR.CS, fits ? terms : [CharacterSet.Utf8.DefinedTerms[0]]);
    }
}
