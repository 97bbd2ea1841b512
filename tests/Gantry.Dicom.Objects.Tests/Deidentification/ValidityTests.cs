using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>What is left is still what the standard says such an object is.</summary>
public sealed class ValidityTests
{
    public static TheoryData<string> Presets => [.. DeidentificationProfile.Presets.Select(preset => preset.Name)];

    [Theory, MemberData(nameof(Presets))]
    [Trait("Ledger", "R245")]
    [Trait("Ledger", "R246")]
    [Trait("Ledger", "R247")]
    [Trait("Ledger", "R248")]
    public async Task An_image_without_its_patient_is_valid(string preset)
    {
        DeidentificationProfile profile = DeidentificationProfile.Presets.First(known => known.Name == preset);
        int held = 0;
        foreach (DataSet image in DemoStudies.All(new DemoOptions { ReferenceDate = new DateOnly(2026, 1, 5) }).DistinctBy(image => image.GetString(Attributes.SOPClassUID)))
        {
            DataSet left;
            try
            {
                left = await Secrets.RunAsync(image, profile);
            }
            catch (RefusedObjectException)
            {
                // What may have its patient burned in, or a face, is not given out at all by this preset.
                continue;
            }

            left.GetString(Attributes.PatientName).ShouldNotBe(image.GetString(Attributes.PatientName));
            Validator.Validate(left).Errors.ShouldBeEmpty(image.GetString(Attributes.SOPClassUID));
            held++;
        }

        held.ShouldBeGreaterThan(0);
    }
}
