using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Phantoms;

public class SyntheticInstanceTests
{
    [Theory]
    [InlineData(512, 524_288, 527_000)]
    [InlineData(64, 8_192, 10_000)]
    public void Sizes_are_what_measurements_are_made_with(int size, int atLeast, int atMost)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = size, Columns = size });
        dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).Length.ShouldBeInRange(atLeast, atMost);
    }

    [Fact]
    public void Identifiers_are_those_asked_for_or_follow_from_the_rest()
    {
        SyntheticInstanceOptions options = new() { Rows = 8, Columns = 8, StudyInstanceUid = new Uid("1.2.3"), InstanceNumber = 7 };
        DataSet first = SyntheticInstance.Create(options);
        first.Get(Attributes.StudyInstanceUID).ShouldBe(new Uid("1.2.3"));
        SyntheticInstance.Create(options).Get(Attributes.SOPInstanceUID).ShouldBe(first.Get(Attributes.SOPInstanceUID));
        DataSet[] others =
        [
            SyntheticInstance.Create(options with { InstanceNumber = 8 }),
            SyntheticInstance.Create(options with { SeriesNumber = 2 }),
            SyntheticInstance.Create(options with { StudyInstanceUid = new Uid("1.2.4") }),
            SyntheticInstance.Create(options with { SeriesInstanceUid = new Uid("1.2.5") }),
        ];
        others.Select(other => other.Get(Attributes.SOPInstanceUID)).Append(first.Get(Attributes.SOPInstanceUID)).Distinct().Count().ShouldBe(5);
        first.Get(Attributes.SOPInstanceUID)!.Value.IsValid.ShouldBeTrue();
    }
}
