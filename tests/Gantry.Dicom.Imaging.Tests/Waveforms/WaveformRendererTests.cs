using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Gantry.Dicom.Imaging.Tests.Waveforms;

public class WaveformRendererTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_ecg_page_has_all_leads_at_25_mm_a_second_and_10_mm_a_millivolt()
    {
        Waveform waveform = Waveform.FromDataSet(Waveforms.TwelveLeads(10));

        XDocument page = Svg(waveform);

        page.Root!.Attribute("width")!.Value.ShouldBe("297mm");
        string[] texts = [.. Texts(page)];
        foreach (string lead in (string[])["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"])
        {
            texts.Count(text => text == lead).ShouldBe(lead == "II" ? 2 : 1);
        }

        texts.ShouldContain(text => text.StartsWith("25 mm/s   10 mm/mV", StringComparison.Ordinal));

        // Lead I is the first of the long traces: the step of 1 mV begins 12.5 mm after its beginning, and is 10 mm high.
        (double X, double Y)[] lead1 = Paths(page).First(path => path.Length > 100);
        double top = lead1.Min(point => point.Y);
        (lead1[0].Y - top).ShouldBe(10, 0.02);
        (lead1.First(point => point.Y == top).X - lead1[0].X).ShouldBe(12.5, 0.05);
        (lead1[^1].X - lead1[0].X).ShouldBe(62.5, 0.2);

        // The calibration pulse: 1 mV, 5 mm.
        (double X, double Y)[] pulse = Paths(page).First(path => path.Length == 6);
        (pulse[0].Y - pulse[2].Y).ShouldBe(10, 0.01);
        (pulse[3].X - pulse[2].X).ShouldBe(5, 0.01);
    }

    [Fact]
    public void The_picture_is_as_large_as_the_page_and_says_so()
    {
        Waveform waveform = Waveform.FromDataSet(Waveforms.TwelveLeads(10));

        RenderedImage image = WaveformRenderer.Render(waveform, new WaveformPageOptions { Resolution = 4 });

        (image.Width, image.Height).ShouldBe((1188, 840));
        byte[] png = PngEncoder.Encode(image);
        int size = png.AsSpan().IndexOf("pHYs"u8);
        png[(size + 4)..(size + 13)].ShouldBe(Convert.FromHexString("00000FA000000FA001"));
        byte[] jpeg = JpegEncoder.Encode(image);
        jpeg[13..18].ShouldBe(Convert.FromHexString("0200280028"));

        // Pink paper at a line's crossing, and the pulse's left edge in ink.
        Pixel(image, 16, 38).ShouldBe(((byte)240, (byte)170, (byte)170));
        Pixel(image, 21, 53).Red.ShouldBeLessThan((byte)200);
        WaveformRenderer.Render(waveform, new WaveformPageOptions { Viewport = new Viewport(160, 160) { Enlarge = false } }).Width.ShouldBe(160);
    }

    [Fact]
    public void A_short_record_shows_all_leads_at_the_same_time()
    {
        XDocument page = Svg(Waveform.FromDataSet(Waveforms.TwelveLeads(3)));

        // Each of the twelve has the step, which would lie in the first column only if they followed each other.
        Paths(page).Where(path => path.Length > 100).ShouldAllBe(path => path.Max(point => point.Y) - path.Min(point => point.Y) > 9.9);
    }

    [Fact]
    public void Long_records_go_over_pages()
    {
        Waveform waveform = Waveform.FromDataSet(Waveforms.TwelveLeads(25));

        WaveformRenderer.CountPages(waveform).ShouldBe(3);
        WaveformRenderer.CountPages(waveform, new WaveformPageOptions { Seconds = 25 }).ShouldBe(1);
        WaveformRenderer.CountPages(waveform, new WaveformPageOptions { From = 20 }).ShouldBe(1);
        Texts(Svg(waveform, new WaveformPageOptions { Page = 2 })).ShouldContain("10 s");
        Texts(Svg(waveform, new WaveformPageOptions { Page = 2 })).ShouldContain(text => text.EndsWith("page 2 of 3", StringComparison.Ordinal));
        Texts(Svg(waveform, new WaveformPageOptions { Page = 2 })).ShouldContain("2026-01-31 12:00:10");
    }

    [Fact]
    public void Other_waveforms_are_strips_with_names_units_and_scales()
    {
        DataSet dataSet = Waveforms.Of(Waveforms.Group("SS", 16, 2, Images.Words([.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? i / 4 : 7)]), edit: (channel, number) =>
        {
            channel.Set(Attributes.ChannelLabel, number == 1 ? "LV" : "ECG<1>");
            Waveforms.Calibrate(channel, number == 1 ? 1 : 10, number == 1 ? "mm[Hg]" : "uV", "unit");
        }));
        dataSet.Set(Attributes.SOPClassUID, SopClasses.HemodynamicWaveformStorage);

        string[] texts = [.. Texts(Svg(Waveform.FromDataSet(dataSet)))];

        texts.ShouldContain("LV");
        texts.ShouldContain("ECG<1>");
        texts.ShouldContain("100 mmHg");
        texts.ShouldContain("0");
        texts.ShouldContain("125 mm/s   100 Hz");
    }

    [Fact]
    public void Missing_values_are_gaps()
    {
        DataSet group = Waveforms.Group("SS", 16, 1, Images.Words([.. Enumerable.Range(0, 300).Select(i => i is >= 100 and < 150 ? -1 : i)]));
        group.SetBytes(Attributes.WaveformPaddingValue, VR.OW, Images.Words(-1));

        Paths(Svg(Waveform.FromDataSet(Waveforms.Of(group)))).Count(path => path.Length > 50).ShouldBe(2);
    }

    [Fact]
    public void What_comes_from_the_object_is_text_in_a_page()
    {
        DataSet dataSet = Waveforms.TwelveLeads(10);
        dataSet.Set(Attributes.PatientName, new PersonName("<script>alert(1)</script>&^\"'"));
        dataSet.Set(Attributes.PatientID, "4711");

        XDocument page = Svg(Waveform.FromDataSet(dataSet), new WaveformPageOptions { WithPatient = true });

        page.Descendants().Select(element => element.Name.LocalName).Distinct().ShouldBe(["svg", "rect", "text", "path"], ignoreOrder: true);
        Texts(page).ShouldContain("4711");
        Texts(page).ShouldContain(text => text.StartsWith("<script>", StringComparison.Ordinal));
        Texts(Svg(Waveform.FromDataSet(dataSet))).ShouldNotContain("4711");
    }

    [Theory]
    [InlineData(2, 1, 0, null, null, "multiplex group 2")]
    [InlineData(1, 4, 0, null, null, "page 4")]
    [InlineData(1, 1, 25, null, null, "can't begin")]
    [InlineData(1, 1, double.NaN, null, null, "can't begin")]
    [InlineData(1, 1, 0, -1.0, null, "no length")]
    [InlineData(1, 1, 0, null, 0.0, "no speed")]
    [InlineData(1, 1, 0, 100.0, 25.0, "a page holds")]
    public void What_is_not_there_is_named(int group, int page, double from, double? seconds, double? speed, string expected)
    {
        Waveform waveform = Waveform.FromDataSet(Waveforms.TwelveLeads(25));

        Should.Throw<ArgumentException>(() => WaveformRenderer.RenderSvg(waveform, new WaveformPageOptions { Group = group, Page = page, From = from, Seconds = seconds, Speed = speed }))
            .Message.ShouldContain(expected);
    }

    [Fact]
    public void Codes_of_leads_are_known_where_labels_are_not()
    {
        DataSet dataSet = Waveforms.TwelveLeads(1, edit: group =>
        {
            int[] numbers = [1, 2, 61, 62, 63, 64, 3, 4, 5, 6, 7, 8];
            foreach ((DataSet channel, int i) in group.Items(Attributes.ChannelDefinitionSequence).Select((channel, i) => (channel, i)))
            {
                channel.Remove(Attributes.ChannelLabel);
                channel.SetCodes(Attributes.ChannelSourceSequence, i % 2 == 0 ? new CodedConcept($"5.6.3-9-{numbers[i]}", "SCPECG", "?") : new CodedConcept($"2:{numbers[i]}", "MDC", "?"));
            }
        });

        Texts(Svg(Waveform.FromDataSet(dataSet), new WaveformPageOptions { Layout = WaveformLayout.TwelveLead })).ShouldContain("aVF");
    }

    private static (byte Red, byte Green, byte Blue) Pixel(RenderedImage image, double x, double y)
    {
        int i = 3 * (((int)(y * image.PixelsPerMillimetre!.Value) * image.Width) + (int)(x * image.PixelsPerMillimetre.Value));
        return (image.Pixels[i], image.Pixels[i + 1], image.Pixels[i + 2]);
    }

    private static XDocument Svg(Waveform waveform, WaveformPageOptions? options = null) => XDocument.Parse(Encoding.UTF8.GetString(WaveformRenderer.RenderSvg(waveform, options)));

    private static IEnumerable<string> Texts(XDocument page) => page.Descendants(s_svg + "text").Select(text => text.Value);

    /// <summary>The traces: lines from point to point.</summary>
    private static IEnumerable<(double X, double Y)[]> Paths(XDocument page) => page.Descendants(s_svg + "path").Select(path => path.Attribute("d")!.Value).Where(path => path.LastIndexOf('M') == 0)
        .Select(path => path[1..].Replace('L', ' ').Split(' ').Chunk(2).Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))).ToArray());
}
