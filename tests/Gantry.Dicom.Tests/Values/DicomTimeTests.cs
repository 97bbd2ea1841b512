namespace Gantry.Dicom.Tests.Values;

public class DicomTimeTests
{
    [Theory]
    [InlineData("14", 2)]
    [InlineData("1425", 4)]
    [InlineData("142536", 6)]
    [InlineData("142536.5", 7)]
    [InlineData("142536.123456", 12)]
    public void A_time_keeps_the_precision_it_was_written_in(string text, int digits)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.StudyTime.As<DicomTime>(), DicomTime.Parse(text));
        dataSet.GetString(Attributes.StudyTime).ShouldBe(text);
        dataSet.Get(Attributes.StudyTime.As<DicomTime>())!.Value.Precision.ShouldBe(digits);
    }

    [Fact]
    public void Other_texts_are_no_times()
    {
        DicomTime.Parse("14:25").ToString().ShouldBe("1425");
        Should.Throw<FormatException>(() => DicomTime.Parse("25")).Message.ShouldContain("HHMMSS");
    }
}
