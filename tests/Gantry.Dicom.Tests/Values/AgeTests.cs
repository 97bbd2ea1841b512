namespace Gantry.Dicom.Tests.Values;

[Trait("Ledger", "R169")]
public class AgeTests
{
    [Theory]
    [InlineData("023Y", 23, AgeUnit.Years)]
    [InlineData("005M", 5, AgeUnit.Months)]
    [InlineData("012D", 12, AgeUnit.Days)]
    [InlineData("006W", 6, AgeUnit.Weeks)]
    public void An_age_has_a_number_and_a_unit(string text, int count, AgeUnit unit)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.PatientAge, new Age(count, unit));
        dataSet.GetString(Attributes.PatientAge).ShouldBe(text);
        DataSet.Parse(dataSet.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian)
            .Get(Attributes.PatientAge).ShouldBe(Age.Parse(text));
    }

    [Theory]
    [InlineData("23Y", "023Y")]
    [InlineData(" 045y", "045Y")]
    [InlineData("Y", null)]
    [InlineData("023", null)]
    [InlineData("-23Y", null)]
    [InlineData("0023Y", null)]
    [InlineData("", null)]
    public void Careless_ages_are_read_others_are_not(string text, string? age) => (Age.TryParse(text, out Age read) ? read.ToString() : null).ShouldBe(age);

    [Theory]
    [InlineData("2000-02-29", "2026-02-28", 25)]
    [InlineData("2000-02-29", "2026-03-01", 26)]
    [InlineData("2001-12-31", "2004-12-30", 2)]
    [InlineData("2026-01-01", "2025-01-01", 0)]
    public void Years_are_counted_by_the_calendar(string birth, string day, int years) =>
        Age.InYears(DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(new Age(years, AgeUnit.Years));

    [Fact]
    public void What_is_no_age_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Age(1000, AgeUnit.Days));
        Should.Throw<ArgumentOutOfRangeException>(() => new Age(-1, AgeUnit.Days));
        Should.Throw<ArgumentOutOfRangeException>(() => new Age(1, (AgeUnit)4));
        Should.Throw<FormatException>(() => Age.Parse("old")).Message.ShouldContain("018M");
    }
}
