namespace Gantry.Dicom.Tests.Values;

[Trait("Ledger", "R171")]
public class DicomDateTimeTests
{
    [Theory]
    [InlineData("2026")]
    [InlineData("202601")]
    [InlineData("20260131")]
    [InlineData("2026013114")]
    [InlineData("202601311425")]
    [InlineData("20260131142536")]
    [InlineData("20260131142536.5")]
    [InlineData("20260131142536.123456")]
    [InlineData("20260131142536.123456+0530")]
    [InlineData("20260131142536-0330")]
    [InlineData("2026+0100")]
    public void A_date_time_keeps_the_precision_it_was_written_in(string text) => DicomDateTime.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("20260131142536+0100", "2026-01-31T13:25:36Z")]
    [InlineData("20260131142536-0500", "2026-01-31T19:25:36Z")]
    [InlineData("20260131142536", "2026-01-31T12:25:36Z")]
    [InlineData("0001+1400", "0001-01-01T00:00:00Z")]
    public void The_moment_in_UTC_is_by_its_offset_or_by_the_zone(string text, string utc)
    {
        TimeZoneInfo zone = TimeZoneInfo.CreateCustomTimeZone("+2", TimeSpan.FromHours(2), null, null);
        DicomDateTime.Parse(text).ToUtc(zone).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(utc);
    }

    [Fact]
    public void A_moment_becomes_a_date_time_with_its_offset()
    {
        DateTimeOffset moment = new(2026, 1, 31, 14, 25, 36, 500, TimeSpan.FromMinutes(-210));
        DicomDateTime value = DicomDateTime.From(moment);
        value.ToString().ShouldBe("20260131142536.500000-0330");
        value.ToUtc(TimeZoneInfo.Utc).ShouldBe(moment.ToUniversalTime());
    }

    [Theory]
    [InlineData("")]
    [InlineData("202")]
    [InlineData("20261301")]
    [InlineData("20260131142536.5+2500")]
    [InlineData("20260131 142536")]
    public void Other_texts_are_no_date_times(string text)
    {
        DicomDateTime.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => DicomDateTime.Parse(text)).Message.ShouldContain("YYYYMMDD");
    }
}
