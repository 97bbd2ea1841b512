using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>What has to fit together over the objects of a patient, and come out the same every time.</summary>
public class StudyTests
{
    private static readonly DeidentificationProfile s_dates = Secrets.With(ConfidentialityOptions.RetainModifiedDates);

    [Fact]
    [Trait("Ledger", "R249")]
    public async Task Uids_of_a_study_stay_together_and_references_follow()
    {
        DataSet one = Instance(1), two = Instance(2);
        DataSet reference = new();
        reference.Set(Attributes.ReferencedSOPClassUID, new Uid(one.GetString(Attributes.SOPClassUID)!));
        reference.Set(Attributes.ReferencedSOPInstanceUID, new Uid(one.GetString(Attributes.SOPInstanceUID)!));
        DataSet series = new();
        series.Set(Attributes.SeriesInstanceUID, new Uid(one.GetString(Attributes.SeriesInstanceUID)!));
        series.SetItems(Attributes.ReferencedInstanceSequence, reference);
        two.SetItems(Attributes.ReferencedSeriesSequence, series);
        two.SetItems(Attributes.ReferencedImageSequence, reference.Clone());

        DataSet first = await Secrets.RunAsync(one, DeidentificationProfile.Basic), second = await Secrets.RunAsync(two, DeidentificationProfile.Basic);

        foreach (Tag tag in (Tag[])[Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID, Attributes.FrameOfReferenceUID])
        {
            first.GetString(tag).ShouldBe(second.GetString(tag));
            first.GetString(tag).ShouldNotBe(one.GetString(tag));
            first.GetString(tag)!.ShouldStartWith("2.25.");
        }

        first.GetString(Attributes.SOPInstanceUID).ShouldNotBe(second.GetString(Attributes.SOPInstanceUID));
        DataSet referenced = second.Items(Attributes.ReferencedSeriesSequence)[0];
        referenced.GetString(Attributes.SeriesInstanceUID).ShouldBe(first.GetString(Attributes.SeriesInstanceUID));
        referenced.Items(Attributes.ReferencedInstanceSequence)[0].GetString(Attributes.ReferencedSOPInstanceUID).ShouldBe(first.GetString(Attributes.SOPInstanceUID));
        referenced.Items(Attributes.ReferencedInstanceSequence)[0].GetString(Attributes.ReferencedSOPClassUID).ShouldBe(one.GetString(Attributes.SOPClassUID));
        // X/Z/U*, and optional in a CT image.
        second.Contains(Attributes.ReferencedImageSequence).ShouldBeFalse();
        first.GetString(Attributes.SOPClassUID).ShouldBe(one.GetString(Attributes.SOPClassUID));
    }

    [Fact]
    public async Task Dates_of_a_patient_move_alike_and_times_stay()
    {
        DataSet early = Instance(1, new DateOnly(2024, 2, 28)), late = Instance(2, new DateOnly(2024, 3, 1));
        late.Set(Attributes.AcquisitionDateTime, VR.DT, "20240301235959.5+0100");
        late.Set(Attributes.DateTimeOfLastCalibration, VR.DT, "202312");

        DataSet first = await Secrets.RunAsync(early, s_dates), second = await Secrets.RunAsync(late, s_dates);

        DateOnly before = first.Get(Attributes.StudyDate)!.Value, after = second.Get(Attributes.StudyDate)!.Value;
        (after.DayNumber - before.DayNumber).ShouldBe(2);
        int days = new DateOnly(2024, 2, 28).DayNumber - before.DayNumber;
        days.ShouldBeInRange(365, 3650);
        second.GetString(Attributes.AcquisitionDateTime).ShouldBe($"{after:yyyyMMdd}235959.5+0100");
        second.GetString(Attributes.DateTimeOfLastCalibration)!.Length.ShouldBe(6);
        second.GetString(Attributes.StudyTime).ShouldBe(late.GetString(Attributes.StudyTime));
        second.GetString(Attributes.LongitudinalTemporalInformationModified).ShouldBe("MODIFIED");

        DataSet other = Instance(3, new DateOnly(2024, 2, 28));
        other.Set(Attributes.PatientID, "SOMEBODY ELSE");
        (await Secrets.RunAsync(other, s_dates)).Get(Attributes.StudyDate).ShouldNotBe(before);
        (await Secrets.RunAsync(early, s_dates with { WholeWeeks = true })).Get(Attributes.StudyDate)!.Value.DayOfWeek.ShouldBe(new DateOnly(2024, 2, 28).DayOfWeek);
        (await Secrets.RunAsync(early, Secrets.With(ConfidentialityOptions.RetainFullDates))).GetString(Attributes.StudyDate).ShouldBe("20240228");
    }

    [Fact]
    public async Task The_same_key_gives_the_same_bytes_and_another_gives_others()
    {
        foreach (DeidentificationProfile preset in DeidentificationProfile.Presets)
        {
            using DeidentifiedDataSet first = await Secrets.RunWholeAsync(Instance(1), preset), second = await Secrets.RunWholeAsync(Instance(1), preset);
            using DeidentifiedDataSet other = await Secrets.RunWholeAsync(Instance(1), preset, new DeidentificationKey("another key of 16"u8));
            Secrets.Bytes(second).ShouldBe(Secrets.Bytes(first));
            other.DataSet.GetString(Attributes.SOPInstanceUID).ShouldNotBe(first.DataSet.GetString(Attributes.SOPInstanceUID));
            other.DataSet.GetString(Attributes.PatientID).ShouldNotBe(first.DataSet.GetString(Attributes.PatientID));
        }
    }

    [Fact]
    [Trait("Ledger", "R245")]
    [Trait("Ledger", "R246")]
    [Trait("Ledger", "R247")]
    [Trait("Ledger", "R248")]
    public async Task Name_identifier_birth_date_and_physician_are_replaced_or_emptied_and_never_missing()
    {
        DataSet source = Instance(1);
        source.Set(Attributes.ReferringPhysicianName, new PersonName("House^Gregory"));

        DataSet keyed = await Secrets.RunAsync(source, DeidentificationProfile.Basic);
        DataSet empty = await Secrets.RunAsync(source, DeidentificationProfile.Basic with { Patient = PatientPseudonyms.Empty });

        keyed.GetString(Attributes.PatientID).ShouldNotBeNull().ShouldBe(keyed.GetString(Attributes.PatientName));
        keyed.GetString(Attributes.PatientID).ShouldNotBe(source.GetString(Attributes.PatientID));
        foreach (Tag tag in (Tag[])[Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate, Attributes.ReferringPhysicianName])
        {
            keyed.Contains(tag).ShouldBeTrue(tag.ToString());
            empty.Presence(tag).ShouldBe(Presence.Empty, tag.ToString());
        }

        keyed.GetString(Attributes.PatientIdentityRemoved).ShouldBe("YES");
        keyed.GetCodes(Attributes.DeidentificationMethodCodeSequence).Select(code => code.Value).ShouldBe(["113100"]);
        keyed.GetString(Attributes.LongitudinalTemporalInformationModified).ShouldBe("REMOVED");
    }

    [Fact]
    [Trait("Ledger", "R242")]
    public async Task Presets_tell_their_options()
    {
        DataSet research = await Secrets.RunAsync(Instance(1), DeidentificationProfile.Research);
        research.GetCodes(Attributes.DeidentificationMethodCodeSequence).Select(code => code.Value)
            .ShouldBe(["113100", "113101", "113103", "113104", "113105", "113107", "113108", "113109", "113111"]);
        research.GetString(Attributes.BurnedInAnnotation).ShouldBe("NO");
        (await Secrets.RunAsync(Instance(1), DeidentificationProfile.Teaching)).GetString(Attributes.LongitudinalTemporalInformationModified).ShouldBe("REMOVED");
    }

    [Fact]
    public async Task Every_change_is_told_without_a_value()
    {
        DataSet source = Instance(1);
        using DeidentifiedDataSet result = await Secrets.RunWholeAsync(source, DeidentificationProfile.Basic);
        DataSet parsed = DataSet.Parse(source.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        string[] changed = [.. parsed.Where(element => !result.DataSet.TryGetElement(element.Tag, out DataElement now) || (!now.IsSequence && !now.Bytes.Span.SequenceEqual(element.Bytes.Span))).Select(element => element.Tag.ToString())];
        result.Changes.Select(change => change.Path).Where(path => path.Length == 11).Intersect(changed).Order().ShouldBe(changed.Order());
        string all = string.Join('\n', result.Changes);
        all.ShouldNotContain("Phantom");
        all.ShouldContain("PatientName");
    }

    private static DataSet Instance(int number, DateOnly? date = null) =>
        SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number, StudyDate = date ?? new DateOnly(2024, 2, 29), AccessionNumber = "A1" });
}
